import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { type ContentSource, fileSource } from './content-source.ts';
import { maximumPixels } from './inspect-image.ts';

/** The picture cannot be decoded: cut short, or not a picture. */
export class DamagedImage extends Error {
  override readonly name = 'DamagedImage';
}

const side = 320;

/**
 * A small picture of a JPEG or PNG (WebP, at most 320 points a side), upright, on white, with no metadata: neither
 * where nor by which camera it was taken.
 */
export async function thumbnail(image: ContentSource | string): Promise<Buffer> {
  const source = typeof image === 'string' ? await fileSource(image) : image;
  const content = await buffer(await source.open());
  return sharp(content, { limitInputPixels: maximumPixels, failOn: 'truncated', sequentialRead: true })
    .autoOrient()
    .resize(side, side, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .webp({ quality: 78 })
    .toBuffer()
    .catch((cause: unknown) => {
      throw new DamagedImage('the picture cannot be decoded', { cause });
    });
}
