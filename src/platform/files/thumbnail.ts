import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { type ContentSource, fileSource } from './content-source.ts';
import { maximumPixels } from './inspect-image.ts';

/** The picture cannot be decoded, or not for so little: cut short, not a picture, or far too large for what it is. */
export class DamagedImage extends Error {
  override readonly name = 'DamagedImage';
}

const side = 320;

/**
 * The lines of most pictures are read one after the other. A progressive JPEG, an interlaced PNG, are whole in memory
 * before the first line is known, at six bytes a point: cameras make none, and forty million points are enough for a scan.
 */
const maximumPixelsAtOnce = 40_000_000;

const readOptions = {
  limitInputPixels: maximumPixels,
  failOn: 'truncated',
  sequentialRead: true,
} as const;

/** Throws for a picture that would fill the memory, which its header tells. */
async function refuseTooLarge(content: Buffer): Promise<void> {
  const { width, height, isProgressive } = await sharp(content, readOptions).metadata();
  if (isProgressive && width * height > maximumPixelsAtOnce) throw new Error('too large to be read at once');
}

/**
 * A small picture of a JPEG or PNG (WebP, at most 320 points a side), upright, on white, with no metadata: neither
 * where nor by which camera it was taken.
 */
export async function thumbnail(image: ContentSource | string): Promise<Buffer> {
  const source = typeof image === 'string' ? await fileSource(image) : image;
  const content = await buffer(await source.open());
  try {
    await refuseTooLarge(content);
    return await smallPicture(content);
  } catch (cause) {
    throw new DamagedImage('the picture cannot be decoded', { cause });
  }
}

function smallPicture(content: Buffer): Promise<Buffer> {
  return sharp(content, readOptions)
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .webp({ quality: 78 })
    .toBuffer();
}
