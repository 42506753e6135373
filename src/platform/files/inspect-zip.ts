import type { ContentSource } from './content-source.ts';
import { fileKinds, type Inspection } from './kinds.ts';
import { readZipDirectory, readZipText, type ZipEntry } from './zip-directory.ts';

const wordDocument = `${fileKinds.docx.mediaType}.main+xml`;

/** Looks inside a zip for a text document; any other zip (archive, spreadsheet, application) is unknown. */
export async function inspectZip(source: ContentSource): Promise<Inspection> {
  const entries = await readZipDirectory(source);
  if (!entries) return { refused: 'damaged' };
  const named = (name: string) => entries.find((entry) => entry.name === name);
  const contentTypes = named('[Content_Types].xml');
  if (contentTypes) return inspectWord(source, entries, contentTypes);
  const mimetype = named('mimetype');
  if (mimetype) return inspectOpenDocument(source, entries, mimetype);
  return { refused: 'unknown-type' };
}

async function inspectWord(
  source: ContentSource,
  entries: readonly ZipEntry[],
  contentTypes: ZipEntry,
): Promise<Inspection> {
  if (entries.some((entry) => entry.encrypted)) return { refused: 'encrypted-document' };
  const types = await readZipText(source, contentTypes);
  if (types === undefined) return { refused: 'damaged' };
  const isWord = types.includes('wordprocessingml') || types.includes('ms-word');
  if (!isWord) return { refused: 'unknown-type' };
  const carriesProgram = entries.some((entry) => /vbaProject|vbaData/i.test(entry.name));
  if (carriesProgram || /macroEnabled|vbaProject/i.test(types)) return { refused: 'macro' };
  return types.includes(wordDocument) ? { kind: 'docx' } : { refused: 'unknown-type' };
}

async function inspectOpenDocument(
  source: ContentSource,
  entries: readonly ZipEntry[],
  mimetype: ZipEntry,
): Promise<Inspection> {
  const type = await readZipText(source, mimetype);
  if (type?.trim() !== fileKinds.odt.mediaType) return { refused: 'unknown-type' };
  const manifest = entries.find((entry) => entry.name === 'META-INF/manifest.xml');
  const listed = manifest && (await readZipText(source, manifest));
  if (listed === undefined) return { refused: 'damaged' };
  if (listed.includes('encryption-data')) return { refused: 'encrypted-document' };
  const carriesProgram = entries.some((entry) => /^(Basic|Scripts)\//.test(entry.name));
  return carriesProgram ? { refused: 'macro' } : { kind: 'odt' };
}
