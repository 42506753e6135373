import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSeal } from './index.ts';

let directory: string;
let file: string;
beforeEach(async () => {
  directory = await fs.mkdtemp(path.join(os.tmpdir(), 'guichet-seal-'));
  file = path.join(directory, 'secret');
});
afterEach(() => fs.rm(directory, { recursive: true }));

test('what is closed opens again, tells nothing, and is never closed twice alike', async () => {
  const seal = await openSeal(file);
  const words = 'Votre lien\u00a0: https://guichet.example/activation?cle=abc — 🌻';
  const sealed = seal.close(words);
  expect(seal.open(sealed)).toBe(words);
  expect(sealed.includes('cle=abc')).toBe(false);
  expect(seal.close(words).equals(sealed)).toBe(false);
});

test('programs that start together, and later ones, have one key, which they alone read', async () => {
  const seals = await Promise.all(Array.from({ length: 8 }, () => openSeal(file)));
  const later = await openSeal(file);
  for (const seal of seals) expect(later.open(seal.close('mots'))).toBe('mots');
  expect(await fs.readdir(directory)).toEqual(['secret']);
  expect((await fs.stat(file)).mode & 0o777).toBe(0o600);
});

test('another key, or an altered text, opens nothing', async () => {
  const seal = await openSeal(file);
  const other = await openSeal(`${file}-2`);
  const sealed = seal.close('mots');
  expect(() => other.open(sealed)).toThrow();
  sealed.writeUInt8(sealed.readUInt8(sealed.length - 1) ^ 1, sealed.length - 1);
  expect(() => seal.open(sealed)).toThrow();
});

test('derives keys for other uses: the same in every process, another for each use, and by each key', async () => {
  const [one, same] = await Promise.all([openSeal(file), openSeal(file)]);
  const other = await openSeal(`${file}-2`);
  expect(one.derive('a')).toMatch(/^[\w-]{43}$/);
  expect(same.derive('a')).toBe(one.derive('a'));
  expect(new Set([one.derive('a'), one.derive('b'), other.derive('a')]).size).toBe(3);
});

test('a file that holds no key is not taken for one', async () => {
  await fs.writeFile(file, 'court');
  await expect(openSeal(file)).rejects.toThrow('does not hold a key of 32 bytes');
});
