import { fileTypeFromBuffer } from 'file-type';
import { type ContentSource, fileSource, readPart } from './content-source.ts';
import { inspectImage } from './inspect-image.ts';
import { inspectPdf } from './inspect-pdf.ts';
import { inspectZip } from './inspect-zip.ts';
import type { Inspection } from './kinds.ts';

/** Enough for every signature; PDF allows its own to stand anywhere in the first kilobyte. */
const signatureLength = 4100;
const longestPdfPreamble = 1024;

/** Finds what a file really is, from its content alone: neither its name nor what the browser says is believed. */
export async function inspectFile(file: ContentSource | string): Promise<Inspection> {
  const source = typeof file === 'string' ? await fileSource(file) : file;
  if (source.size === 0) return { refused: 'empty' };
  const head = await readPart(source, 0, signatureLength);
  const pdf = head.subarray(0, longestPdfPreamble).indexOf('%PDF-');
  if (pdf >= 0) return inspectPdf(source, pdf);
  if (head.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return inspectZip(source);
  // A signature cut short makes the library throw « end of stream »: not a type we know.
  const type = await fileTypeFromBuffer(head).catch(() => undefined);
  switch (type?.mime) {
    case 'image/jpeg':
      return inspectImage(source, 'jpeg');
    case 'image/png':
      return inspectImage(source, 'png');
    case 'image/heic':
    case 'image/heif':
      return inspectImage(source, 'heic');
    default:
      return { refused: 'unknown-type' };
  }
}
