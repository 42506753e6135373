/**
 * Draws the pictures of the demonstration world into library/demonstration/images: run it after changing a drawing, and
 * commit what it writes.
 */
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { banners } from './demonstration-images/banners.mjs';
import { logos } from './demonstration-images/logos.mjs';
import { paper, photos, plan } from './demonstration-images/papers.mjs';

const folder = path.join(import.meta.dirname, '..', 'library', 'demonstration', 'images');
await mkdir(folder, { recursive: true });

const written = async (file) => {
  const { size } = await stat(path.join(folder, file));
  console.log(`${file.padEnd(34)} ${(size / 1024).toFixed(0)} kB`);
};

for (const [slug, drawing] of Object.entries(logos)) {
  const file = `logo-${slug}.png`;
  await sharp(Buffer.from(drawing)).png({ palette: true, colours: 96 }).toFile(path.join(folder, file));
  await written(file);
}

for (const [name, drawing] of Object.entries(banners)) {
  const file = `banner-${name}.jpg`;
  await sharp(Buffer.from(drawing)).jpeg({ quality: 78, mozjpeg: true }).toFile(path.join(folder, file));
  await written(file);
}

for (const [name, { banner, ...frame }] of Object.entries(photos)) {
  const file = `${name}.jpg`;
  const view = sharp(Buffer.from(banners[banner])).extract(frame).resize(900);
  await view.jpeg({ quality: 72, mozjpeg: true }).toFile(path.join(folder, file));
  await written(file);
}

for (const [file, drawing] of [
  ['plan-des-sites.png', plan],
  ['papier-numerise.png', paper],
]) {
  await sharp(Buffer.from(drawing)).png({ palette: true, colours: 32 }).toFile(path.join(folder, file));
  await written(file);
}
