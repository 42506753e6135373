import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { root, runOnOwnNode } from './node.mjs';

const stampFile = path.join(root, 'dist/stamp');
const sources = [
  'src',
  'vite.shared.ts',
  'vite.client.ts',
  'vite.server.ts',
  'package.json',
  'tsconfig.json',
];

const filesIn = (entry) => {
  const full = path.join(root, entry);
  if (!fs.statSync(full).isDirectory()) return [full];
  return fs
    .readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.name.includes('.test.'))
    .map((one) => path.join(one.parentPath, one.name));
};

/** Fingerprint of the sources: contents, not times, so that a fresh clone and a copy agree. */
const fingerprint = () => {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap(filesIn).sort())
    hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file));
  return hash.digest('hex');
};

/** Static files are compressed once, as hard as can be; the server only picks. */
const compressAssets = async () => {
  const folder = path.join(root, 'dist/client/assets');
  const brotli = promisify(zlib.brotliCompress);
  const gzip = promisify(zlib.gzip);
  const texts = fs.readdirSync(folder).filter((name) => /\.(css|js|svg)$/.test(name));
  await Promise.all(
    texts.map(async (name) => {
      const file = path.join(folder, name);
      const content = fs.readFileSync(file);
      fs.writeFileSync(`${file}.br`, await brotli(content));
      fs.writeFileSync(`${file}.gz`, await gzip(content, { level: 9 }));
    }),
  );
};

const buildFrom = async (configuration) => {
  const { build } = await import('vite');
  await build({ configFile: path.join(root, configuration) });
};

/** Builds the program and the browser files side by side, as fast as can be: nothing is compressed. */
export const buildForDevelopment = async () => {
  fs.rmSync(stampFile, { force: true }); // what is built here is not what `npm start` serves
  await Promise.all([buildFrom('vite.client.ts'), buildFrom('vite.server.ts')]);
};

/** Builds the program and the browser files when the sources changed. Returns whether it built. */
export const buildWhenStale = async (say = () => {}) => {
  const stamp = fingerprint();
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) return false;
  say('Construction du programme…');
  fs.rmSync(stampFile, { force: true });
  await buildFrom('vite.client.ts');
  await compressAssets();
  await buildFrom('vite.server.ts');
  fs.writeFileSync(stampFile, stamp);
  return true;
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runOnOwnNode(import.meta.url);
  await buildWhenStale(console.log);
}
