/** Starts that cannot be: each says why in one plain sentence, ends with 1, and leaves nothing behind. */
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../journeys/program.ts';
import { attempt, newFolder, spawnProgram } from './attempt.ts';
import { remainsIn } from './remains.ts';

const patience = { timeout: 120_000 };
let folder: string;

beforeAll(() => {
  folder = newFolder();
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test('a port already taken is said before anything is made', patience, async () => {
  const other = net.createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { code, said, complaint } = await attempt({ PORT: String(port), DATA_DIR: folder });
  other.close();
  expect({ code, said }).toEqual({ code: 1, said: '' });
  expect(complaint).toBe(
    `Le port ${port} est déjà pris, peut-être par un guichet qui tourne encore\u00a0: arrêtez-le, ou choisissez un autre port, par exemple PORT=${port + 1}.\n`,
  );
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('an address of another machine is said', patience, async () => {
  const { code, complaint } = await attempt({ PORT: '0', HOST: '203.0.113.7', DATA_DIR: folder });
  expect(code).toBe(1);
  expect(complaint).toMatch(/^L’adresse 203\.0\.113\.7 n’est pas une adresse de cette machine.*\n$/);
});

test('a folder that cannot be made is said', patience, async () => {
  fs.writeFileSync(path.join(folder, 'file'), '');
  const inside = path.join(folder, 'file', 'data');
  const { code, said, complaint } = await attempt({ PORT: '0', DATA_DIR: inside });
  expect({ code, said }).toEqual({ code: 1, said: '' });
  expect(complaint).toMatch(/^Le guichet ne peut pas écrire dans le dossier .*file\/data .*DATA_DIR=.*\.\n$/);
});

test('a folder that cannot be written to is said', patience, async () => {
  // Root may write everywhere, but not in what the kernel shows.
  const closed = process.getuid?.() === 0 ? '/proc/self' : path.join(folder, 'closed');
  if (closed !== '/proc/self') fs.mkdirSync(closed, { mode: 0o500 });
  const { code, said, complaint } = await attempt({ PORT: '0', DATA_DIR: closed });
  expect({ code, said }).toEqual({ code: 1, said: '' });
  expect(complaint).toMatch(/^Le guichet ne peut pas écrire dans le dossier /);
});

test('a database server that does not answer is said', patience, async () => {
  const address = `postgresql://guichet@127.0.0.1:${await freePort()}/guichet`;
  const { code, complaint } = await attempt({ PORT: '0', DATA_DIR: folder, DATABASE_URL: address });
  expect(code).toBe(1);
  expect(complaint).toMatch(/^La base de données ne répond pas\u00a0: vérifiez DATABASE_URL.*\n$/);
});

test('a public site whose mails would leave for nobody is not opened', patience, async () => {
  const { code, said, complaint } = await attempt({
    PORT: '0',
    DATA_DIR: folder,
    BASE_URL: 'https://guichet.example',
    SMTP_URL: '',
    DEMONSTRATION: '',
  });
  expect({ code, said }).toEqual({ code: 1, said: '' });
  expect(complaint).toMatch(
    /^Le guichet est ouvert au public et aucun courriel ne partirait.*SMTP_URL=.*\n$/,
  );
});

test('a setting that makes no sense is named', patience, async () => {
  const { code, complaint } = await attempt({ PORT: 'quatre', DATA_DIR: folder });
  expect(code).toBe(1);
  expect(complaint).toContain('PORT');
});

test('Ctrl-C in the middle of a first start stops what was begun', patience, async () => {
  const directory = newFolder();
  const child = spawnProgram({ PORT: String(await freePort()), DATA_DIR: directory });
  await once(child.stdout, 'data'); // « Préparation… »
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(remainsIn(directory)).toEqual([]);
  fs.rmSync(directory, { recursive: true, force: true });
});
