import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

/** A picture in squares of eight pixels, three bytes each: enough to see a layout, a colour or a word that moved. */
export interface Reduced {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

/**
 * Pictures are compared reduced: a letter smoothed otherwise says nothing, the place and the colour of things do. It also
 * keeps the references small enough (8 kB a page) to live beside the source.
 */
const SQUARE = 8;
/** Of 255, for one channel of a square: less is not seen. */
const VISIBLE = 24;
/**
 * Squares that may differ, of a thousand. A button of another colour changes three; another machine with the same browser
 * none (measured with and without the fonts of a system); a browser that smooths letters otherwise up to eight.
 */
const TOLERATED = 1;

const folder = path.join(import.meta.dirname, 'references');
const renewing = process.env.REFERENCES === 'renew';

/** What a picture looks like from afar. */
export const reduce = async (picture: Buffer): Promise<Reduced> => {
  const { width = 0, height = 0 } = await sharp(picture).metadata();
  const size = { width: Math.ceil(width / SQUARE), height: Math.ceil(height / SQUARE) };
  const pixels = await sharp(picture)
    .removeAlpha()
    .resize({ ...size, fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  return { ...size, pixels };
};

/** In what two pictures differ, in words; nothing when a person would see none. */
export const differences = (before: Reduced, after: Reduced): string | undefined => {
  if (before.width !== after.width || Math.abs(before.height - after.height) > 1)
    return `was ${before.width} × ${before.height} squares, is ${after.width} × ${after.height}`;
  const squares = before.width * Math.min(before.height, after.height);
  let different = 0;
  for (let square = 0; square < squares; square += 1)
    if ([0, 1, 2].some((channel) => isVisible(before, after, square * 3 + channel))) different += 1;
  const share = (different * 1_000) / squares;
  return share > TOLERATED ? `${different} squares of ${squares} differ` : undefined;
};

const isVisible = (before: Reduced, after: Reduced, index: number): boolean =>
  Math.abs((before.pixels[index] ?? 0) - (after.pixels[index] ?? 0)) > VISIBLE;

const read = async (file: string): Promise<Reduced> => {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
};

const write = ({ width, height, pixels }: Reduced, file: string) =>
  sharp(pixels, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 9, effort: 10 })
    .toFile(file);

const keepWhole = (name: string, picture: Buffer): void => {
  const { SCREENSHOTS } = process.env;
  if (!SCREENSHOTS) return;
  fs.mkdirSync(SCREENSHOTS, { recursive: true });
  fs.writeFileSync(path.join(SCREENSHOTS, `${name}.png`), picture);
};

/**
 * In what a page differs from its reference of the same name. `SCREENSHOTS=folder` keeps the whole pictures, to look at
 * them; `REFERENCES=renew` makes what is seen now the reference.
 */
export const compareWithReference = async (name: string, picture: Buffer): Promise<string | undefined> => {
  keepWhole(name, picture);
  const file = path.join(folder, `${name}.png`);
  const seen = await reduce(picture);
  if (renewing) await write(seen, file);
  if (!fs.existsSync(file)) return 'has no reference';
  return differences(await read(file), seen);
};
