import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { convertHeic, DamagedImage, HeicRefused, inspectFile, thumbnail } from './index.ts';

const heic = join(import.meta.dirname, 'fixtures', 'photo.heic');
const sourceOf = (bytes: Buffer) => ({ size: bytes.length, open: async () => Readable.from([bytes]) });
const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2a6' } })
    .withExif({ IFD0: { Make: 'Secret camera' }, IFD3: { GPSLatitude: '48/1 51/1 0/1' } })
    .jpeg();

describe('thumbnail', () => {
  it('is small, and says nothing of where the photo was taken', async () => {
    const original = await photo(4000, 3000).toBuffer();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const small = await sharp(await thumbnail(sourceOf(original))).metadata();
    expect(small).toMatchObject({ format: 'webp', width: 320, height: 240 });
    expect(small.exif).toBeUndefined();
  });

  it('stands upright', async () => {
    const sideways = await photo(400, 200).withMetadata({ orientation: 6 }).toBuffer();
    expect(await sharp(await thumbnail(sourceOf(sideways))).metadata()).toMatchObject({
      width: 160,
      height: 320,
    });
  });

  it('does not enlarge', async () => {
    expect(await sharp(await thumbnail(sourceOf(await photo(20, 10).toBuffer()))).metadata()).toMatchObject({
      width: 20,
      height: 10,
    });
  });

  it('is not made of a picture that would be whole in memory, and huge', { timeout: 60_000 }, async () => {
    const plain = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: '#2a6' } });
    const huge = await plain(8_000, 5_001).jpeg({ progressive: true }).toBuffer();
    await expect(thumbnail(sourceOf(huge))).rejects.toThrow(DamagedImage);
    expect(await inspectFile(sourceOf(huge))).toEqual({ kind: 'jpeg' });
    const interlaced = await plain(8_000, 5_001).png({ progressive: true, palette: true }).toBuffer();
    await expect(thumbnail(sourceOf(interlaced))).rejects.toThrow(DamagedImage);
    const others = [
      plain(8_000, 5_001).jpeg(),
      plain(4_000, 3_000).jpeg({ progressive: true }),
      plain(400, 300).png({ progressive: true }),
    ];
    for (const picture of others)
      expect(await thumbnail(sourceOf(await picture.toBuffer()))).toBeInstanceOf(Buffer);
  });

  it('refuses a picture cut short', async () => {
    const whole = await photo(400, 300).toBuffer();
    await expect(thumbnail(sourceOf(whole.subarray(0, whole.length / 2)))).rejects.toThrow(DamagedImage);
    await expect(thumbnail(sourceOf(Buffer.from('no picture')))).rejects.toThrow(DamagedImage);
  });
});

describe('convertHeic', () => {
  it('gives a JPEG of the same picture without metadata', async () => {
    const jpeg = await convertHeic(heic);
    const header = await sharp(jpeg).metadata();
    expect(header).toMatchObject({ format: 'jpeg', width: 320, height: 240 });
    expect(header.exif).toBeUndefined();
    const centre = sharp(jpeg).extract({ left: 160, top: 120, width: 1, height: 1 }).raw();
    const [red = 0, green = 0, blue = 0] = await centre.toBuffer();
    expect({ red: red > 200, green: green < 80, blue: blue < 80 }).toEqual({
      red: true,
      green: true,
      blue: true,
    });
  });

  it('refuses what takes too long, too many points or too much memory', async () => {
    const refused = (reason: HeicRefused['reason']) => ({ name: 'HeicRefused', reason });
    await expect(convertHeic(heic, { timeoutInMilliseconds: 1 })).rejects.toMatchObject(refused('too-long'));
    await expect(convertHeic(heic, { maximumPixels: 1000 })).rejects.toMatchObject(
      refused('too-many-pixels'),
    );
    await expect(convertHeic(heic, { maximumBytes: 1 << 20 })).resolves.toBeInstanceOf(Buffer);
  });

  it('refuses what is not HEIC or is cut short, and works again afterwards', async () => {
    const whole = await readFile(heic);
    for (const bytes of [Buffer.from('no picture'), whole.subarray(0, 600), whole.subarray(0, -500)]) {
      await expect(convertHeic(sourceOf(bytes))).rejects.toThrow(HeicRefused);
    }
    await expect(Promise.all([convertHeic(heic), convertHeic(heic)])).resolves.toHaveLength(2);
  });

  const encoder = '/usr/bin/heif-enc';
  if (!existsSync(encoder)) console.info(`not run: HEIC of another encoder (${encoder} is not installed)`);
  test.runIf(existsSync(encoder))('takes a large photo, within its memory only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'heic-'));
    try {
      await photo(3000, 2000).toFile(join(folder, 'large.jpg'));
      execFileSync(encoder, ['-q', '40', join(folder, 'large.jpg'), '-o', join(folder, 'large.heic')]);
      const large = join(folder, 'large.heic');
      await expect(convertHeic(large, { maximumBytes: 20 << 20 })).rejects.toThrow(HeicRefused);
      const jpeg = await convertHeic(large, { maximumSide: 1500 });
      expect(await sharp(jpeg).metadata()).toMatchObject({ width: 1500, height: 1000 });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
