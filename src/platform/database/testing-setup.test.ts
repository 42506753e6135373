import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test, vi } from 'vitest';
import { isAlive } from './embedded/processes.ts';
import { createTestDatabase } from './testing.ts';

/** What vitest does at the start of a run, then a test that asks for a database. */
const RUN = `
  import setup from '${join(import.meta.dirname, 'testing-setup.ts')}';
  import { startEmbeddedPostgres } from '${join(import.meta.dirname, 'embedded/index.ts')}';
  delete process.env.DATABASE_URL; delete process.env.TEST_DATABASE_URL;
  const given = {};
  const end = await setup({ provide: (key, value) => Object.assign(given, value) });
  const { directory } = given.server;
  const { pid, url } = await startEmbeddedPostgres({ directory, durable: false });
  console.log(JSON.stringify({ directory, pid, socket: new URL(url).searchParams.get('host') }));
  process.stdin.once('data', () => end().then(() => process.exit()));
`;

test.each([
  ['ends well', 'input'],
  ['is interrupted', 'SIGINT'],
  ['is killed', 'SIGKILL'],
] as const)('nothing is left of the server of the tests when their run %s', async (_how, how) => {
  const run = spawn(process.execPath, ['--input-type=module', '-e', RUN], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) => createInterface(run.stdout).once('line', resolve));
  const { directory, pid, socket } = JSON.parse(line);
  expect(isAlive(pid)).toBe(true);
  if (how === 'input') run.stdin.write('end\n');
  else process.kill(-Number(run.pid), how); // the whole group, as a terminal does
  await vi.waitFor(
    () => {
      expect(isAlive(pid)).toBe(false);
      expect([directory, socket].filter((folder) => existsSync(folder))).toEqual([]);
    },
    { timeout: 10_000 },
  );
});

test('two databases of one run know nothing of each other, and a dropped one is gone', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  const space = {
    id: '01900000-0000-7000-8000-000000000001',
    kind: 'person',
    name: 'x',
    created_at: new Date(),
  };
  await one.owner.insertInto('space').values(space).execute();
  expect(await two.owner.selectFrom('space').selectAll().execute()).toEqual([]);
  expect(await one.owner.selectFrom('space').selectAll().execute()).toEqual([space]);
  await Promise.all([one.drop(), two.drop()]);
  const three = await createTestDatabase();
  expect(await three.owner.selectFrom('space').selectAll().execute()).toEqual([]);
  await three.drop();
});
