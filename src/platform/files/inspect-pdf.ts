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
    (await trailerAt(source, Number(declared) + headerPosition)) ??
    (await searchTrailers(source));
  if (trailer === undefined) return { refused: 'damaged' };
  return /\/Encrypt[\s<]/.test(trailer) ? { refused: 'encrypted-pdf' } : { kind: 'pdf' };
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

/** Some programs write a wrong place; every viewer then searches the whole document, and so do we. */
async function searchTrailers(source: ContentSource): Promise<string | undefined> {
  const found: string[] = [];
  let window = '';
  for (let position = 0; position < source.size; position += scanStep) {
    window =
      window.slice(-longestDictionary) + (await readPart(source, position, scanStep)).toString('latin1');
    for (const match of window.matchAll(/\btrailer\s*<<|\/Type\s*\/XRef\b|\/Encrypt\s+\d+\s+\d+\s+R/g)) {
      found.push(upTo(window.slice(match.index, match.index + longestDictionary), 'startxref'));
    }
  }
  return found.length > 0 ? found.join('\n') : undefined;
}
