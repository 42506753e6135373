import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { until } from '../testing-until.ts';
import { isAlive } from './embedded/processes.ts';
import { readAddress, standingServerUrl } from './testing-server.ts';

let place: string;
/** Keepers that a test may leave when it fails. */
let keepers: Set<number>;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'guichet-standing-'));
  chmodSync(place, 0o711); // run by root, the server has an account of its own
  keepers = new Set();
});
afterEach(async () => {
  for (const keeper of keepers) if (isAlive(keeper)) process.kill(keeper, 'SIGTERM');
  await until(() => [...keepers].every((keeper) => !isAlive(keeper)));
  rmSync(place, { recursive: true, force: true });
});

type Ask = { idleSeconds?: number; run?: number | null };

/** Asks for the server, as a test does; tells what stands then. */
const ask = async ({ idleSeconds = 600, run = null }: Ask = {}) => {
  const folder = join(place, 'standing');
  const url = await standingServerUrl({ folder, idleSeconds, run });
  const keeper = Number(readAddress(folder)?.keeper);
  keepers.add(keeper);
  const [{ pid }] = await query(
    url,
    `select split_part(pg_read_file('postmaster.pid'), e'\n', 1)::integer as pid`,
  );
  return { folder, url, keeper, pid: Number(pid), socket: new URL(url).searchParams.get('host') ?? '' };
};

const query = async (url: string, text: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
};

type Standing = Awaited<ReturnType<typeof ask>>;
const nothingIsLeft = ({ folder, keeper, pid, socket }: Standing) =>
  until(() => !isAlive(keeper) && !isAlive(pid) && !existsSync(folder) && !existsSync(socket));

test('the server stands for whoever asks next, until nobody does', async () => {
  const first = await ask({ idleSeconds: 3 });
  await query(first.url, 'create table kept ()');
  const next = await ask();
  expect(next).toEqual(first);
  expect(await query(next.url, 'table kept')).toEqual([]);
  await nothingIsLeft(first);
});

test('it is not idle while a run that lives has a database; what a dead run left is dropped', async () => {
  const dead = spawn('true');
  await new Promise((resolve) => dead.once('exit', resolve));
  const server = await ask({ idleSeconds: 2 });
  const ours = `guichet_test_${process.pid}_ours`;
  await query(server.url, `create database ${ours}`);
  await query(server.url, `create database guichet_test_${dead.pid}_left`);
  const names = async () =>
    (await query(server.url, `select datname from pg_database where datname like 'guichet_test_%'`)).map(
      ({ datname }) => datname,
    );
  await until(async () => (await names()).join() === ours);
  await query(server.url, `drop database ${ours}`);
  await nothingIsLeft(server);
});

test('a server whose keeper was killed is adopted by the next one, and one that was killed is begun again', async () => {
  const first = await ask();
  process.kill(first.keeper, 'SIGKILL');
  rmSync(join(first.folder, 'address.json'));
  const adopted = await ask();
  expect(adopted.pid).toBe(first.pid);
  expect(adopted.keeper).not.toBe(first.keeper);
  for (const pid of [adopted.keeper, adopted.pid]) process.kill(pid, 'SIGKILL');
  writeFileSync(join(adopted.folder, 'server', 'cluster', 'global', 'pg_control'), 'damaged');
  const begunAgain = await ask();
  expect(begunAgain.pid).not.toBe(first.pid);
});

test('ten that ask at once have the same server', async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => ask()));
  expect(new Set(all.map(({ pid }) => pid)).size).toBe(1);
});

/** What vitest does at the start of a run in continuous integration, then a test that asks for a database. */
const RUN = `
  import setup from '${join(import.meta.dirname, 'testing-setup.ts')}';
  import { standingServerUrl } from '${join(import.meta.dirname, 'testing-server.ts')}';
  process.env.CI = 'true';
  delete process.env.DATABASE_URL; delete process.env.TEST_DATABASE_URL;
  const given = {};
  const end = await setup({ provide: (key, value) => Object.assign(given, value) });
  await standingServerUrl(given.server.standing);
  console.log(given.server.standing.folder);
  process.stdin.once('data', () => end().then(() => process.exit()));
`;

test.each([
  ['ends well', 'input'],
  ['is interrupted', 'SIGINT'],
  ['is killed', 'SIGKILL'],
] as const)('in continuous integration nothing is left when the run %s', async (_how, how) => {
  const run = spawn(process.execPath, ['--input-type=module', '-e', RUN], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const folder = await new Promise<string>((resolve) => createInterface(run.stdout).once('line', resolve));
  const keeper = Number(readAddress(folder)?.keeper);
  expect(isAlive(keeper)).toBe(true);
  if (how === 'input') run.stdin.write('end\n');
  else process.kill(-Number(run.pid), how); // the whole group, as a terminal does
  await until(() => !isAlive(keeper) && !existsSync(folder));
});
