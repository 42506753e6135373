import type { ContentSource } from './content-source.ts';
import { fileKinds, type Inspection } from './kinds.ts';
import { type OpenedZip, openZip } from './zip-directory.ts';

const wordDocument = `${fileKinds.docx.mediaType}.main+xml`;

/** Looks inside a zip for a text document; any other zip (archive, spreadsheet, application) is unknown. */
export async function inspectZip(source: ContentSource): Promise<Inspection> {
  const zip = await openZip(source);
  if (!zip) return { refused: 'damaged' };
  if (entryNamed(zip, '[Content_Types].xml')) return inspectWord(zip);
  if (entryNamed(zip, 'mimetype')) return inspectOpenDocument(zip);
  return { refused: 'unknown-type' };
}

const entryNamed = (zip: OpenedZip, name: string) => zip.entries.find(({ fileName }) => fileName === name);

async function textNamed(zip: OpenedZip, name: string): Promise<string | undefined> {
  const entry = entryNamed(zip, name);
  return entry && zip.textOf(entry);
}

async function inspectWord(zip: OpenedZip): Promise<Inspection> {
  if (zip.entries.some((entry) => entry.isEncrypted())) return { refused: 'encrypted-document' };
  const types = await textNamed(zip, '[Content_Types].xml');
  if (types === undefined) return { refused: 'damaged' };
  const isWord = types.includes('wordprocessingml') || types.includes('ms-word');
  if (!isWord) return { refused: 'unknown-type' };
  const carriesProgram = zip.entries.some(({ fileName }) => /vbaProject|vbaData/i.test(fileName));
  if (carriesProgram || /macroEnabled|vbaProject/i.test(types)) return { refused: 'macro' };
  return types.includes(wordDocument) ? { kind: 'docx' } : { refused: 'unknown-type' };
}

async function inspectOpenDocument(zip: OpenedZip): Promise<Inspection> {
  const type = await textNamed(zip, 'mimetype');
  if (type?.trim() !== fileKinds.odt.mediaType) return { refused: 'unknown-type' };
  const listed = await textNamed(zip, 'META-INF/manifest.xml');
  if (listed === undefined) return { refused: 'damaged' };
  if (listed.includes('encryption-data')) return { refused: 'encrypted-document' };
  const carriesProgram = zip.entries.some(({ fileName }) => /^(Basic|Scripts)\//.test(fileName));
  return carriesProgram ? { refused: 'macro' } : { kind: 'odt' };
}
