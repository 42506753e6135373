import { type ContentSource, readPart } from './content-source.ts';
import type { Inspection } from './kinds.ts';

const tailLength = 64 << 10;
const longestCrossReferenceTable = 4 << 20;
const longestDictionary = 8 << 10;
const scanStep = 1 << 20;

/**
 * Reads the end of a PDF: where its cross-references stand, and the dictionary beside them, which is the only place
 * that says whether the document is encrypted.
 */
export async function inspectPdf(source: ContentSource, headerPosition: number): Promise<Inspection> {
  const tail = (await readPart(source, source.size - tailLength, tailLength)).toString('latin1');
  const declared = [...tail.matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1];
  if (declared === undefined) return { refused: 'damaged' };
  const trailer =
    (await trailerAt(source, Number(declared))) ??
    (await trailerAt(source, Number(declared) + headerPosition));
  const encrypted = trailer === undefined ? await searchTrailers(source) : /\/Encrypt[\s<]/.test(trailer);
  if (encrypted === undefined) return { refused: 'damaged' };
  return encrypted ? { refused: 'encrypted-pdf' } : { kind: 'pdf' };
}

/** The dictionary that goes with the cross-references at this place: after a table, or at the head of a stream. */
async function trailerAt(source: ContentSource, position: number): Promise<string | undefined> {
  if (position >= source.size) return undefined;
  const start = (await readPart(source, position, longestDictionary)).toString('latin1');
  if (/^\s*\d+\s+\d+\s+obj\b/.test(start)) return upTo(start, 'stream');
  if (!/^\s*xref\b/.test(start)) return undefined;
  const table = (await readPart(source, position, longestCrossReferenceTable)).toString('latin1');
  const trailer = table.indexOf('trailer');
  return trailer < 0 ? undefined : upTo(table.slice(trailer, trailer + longestDictionary), 'startxref');
}

function upTo(text: string, word: string): string {
  const end = text.indexOf(word);
  return end < 0 ? text : text.slice(0, end);
}

/**
 * Whether any dictionary says that the document is encrypted; undefined when there is none. Some programs write a wrong
 * place; every viewer then searches the whole document, and so do we.
 */
async function searchTrailers(source: ContentSource): Promise<boolean | undefined> {
  let found: boolean | undefined;
  let window = '';
  for (let position = 0; position < source.size; position += scanStep) {
    window =
      window.slice(-longestDictionary) + (await readPart(source, position, scanStep)).toString('latin1');
    const encrypted = encryptionIn(window);
    if (encrypted) return true;
    found ??= encrypted;
  }
  return found;
}

const signs =
  /(?<trailer>\btrailer\s*<<|\/Type\s*\/XRef\b)|(?<reference>\/Encrypt\s+\d+\s+\d+\s+R)|(?<entry>\/Encrypt[\s<])|startxref/g;

/** Reads a part of a document once, whatever it holds: a file may be made of nothing but the heads of dictionaries. */
function encryptionIn(window: string): boolean | undefined {
  let found: false | undefined;
  let end = -1; // of the dictionary being read
  for (const { index, groups } of window.matchAll(signs)) {
    if (groups?.reference || (groups?.entry && index < end)) return true;
    if (groups?.trailer) {
      found = false;
      end = index + longestDictionary;
    } else if (!groups?.entry) end = -1;
  }
  return found;
}
