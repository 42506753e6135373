import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { type ContentSource, readPart } from './content-source.ts';
import type { FileKind, Inspection } from './kinds.ts';

/** Phones take pictures of up to 200 million points; past 150 a picture is more likely made to fill the memory. */
export const maximumPixels = 150_000_000;

/** A camera may put megabytes of metadata and previews before the picture itself. */
const headerLength = 4 << 20;

/** Decodes the header of an image: its size is known before any memory is given to its points. */
export async function inspectImage(
  source: ContentSource,
  kind: Extract<FileKind, 'jpeg' | 'png' | 'heic'>,
): Promise<Inspection> {
  const bytes = kind === 'heic' ? await wholeContent(source) : await readPart(source, 0, headerLength);
  // The limit is looked at below: metadata() would only say « exceeds pixel limit » in an English sentence.
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  const expected = kind === 'heic' ? 'heif' : kind;
  if (!header || header.format !== expected) return { refused: 'damaged' };
  return header.width * header.height > maximumPixels ? { refused: 'too-many-pixels' } : { kind };
}

/** HEIC keeps the places of its parts spread over the file. */
async function wholeContent(source: ContentSource): Promise<Buffer> {
  return buffer(await source.open());
}
