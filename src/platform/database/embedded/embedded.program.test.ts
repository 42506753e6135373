import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { until } from '../../testing-until.ts';
import { isAlive } from './processes.ts';
import { chooseAccount } from './system-account.ts';
import { ended, nextLine, query, useWorld } from './testing-world.ts';

const world = useWorld();

describe('an ordinary life', () => {
  test('starts, answers, stops and leaves no process and no socket behind', async () => {
    const server = await world.start();
    const [row] = await query(
      server.url,
      `select lower('ÉTÉ') as lower, current_setting('fsync') as fsync, current_setting('data_checksums') as checksums,
              current_setting('listen_addresses') as network, current_setting('timezone') as timezone`,
    );
    expect(row).toEqual({ lower: 'été', fsync: 'on', checksums: 'on', network: '', timezone: 'UTC' });
    const socket = new URL(server.url).searchParams.get('host') ?? '';
    expect(statSync(socket).mode & 0o777).toBe(0o700);
    expect(statSync(join(world.directory, 'cluster')).mode & 0o777).toBe(0o700);
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
    expect(existsSync(socket)).toBe(false);
  });

  test('finds its data again', async () => {
    const first = await world.start();
    await query(first.url, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await world.start();
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  test('never runs as root', async () => {
    const server = await world.start();
    const owner = statSync(join(world.directory, 'cluster')).uid;
    expect(owner).toBe(chooseAccount().uid);
    expect(owner).not.toBe(0);
    expect(isAlive(server.pid)).toBe(true);
  });
});

describe('violent ends', () => {
  test('a killed server loses nothing that was acknowledged, and starts again beside its dying children', async () => {
    const server = await world.start();
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
      const busy = query(url, 'select count(*) from generate_series(1, 4000000)').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 300));
      process.kill(pid, 'SIGKILL');
      await writing;
      await until(async () => void (await query(url, 'select')));
      expect(server.pid).not.toBe(pid);
      const [row] = await query(server.url, 'select count(*)::integer as count from receipt');
      expect(row?.count).toBeGreaterThanOrEqual(acknowledged);
      acknowledged = Number(row?.count);
      await busy;
    }
    expect(acknowledged).toBeGreaterThan(10);
  });

  test('a server killed under its program is started again, at the same address', async () => {
    const server = await world.start();
    const { pid, url } = server;
    await query(url, 'create table revived as select 42 as answer');
    process.kill(pid, 'SIGKILL');
    await until(async () => void (await query(url, 'select answer from revived')));
    expect(server).toMatchObject({ url });
    expect(server.pid).not.toBe(pid);
    await server.stop();
  });

  test('a server whose program was killed is adopted, then stopped by its new owner', async () => {
    const program = await world.startProgram();
    program.process.kill('SIGKILL');
    await ended(program.process);
    expect(isAlive(program.pid)).toBe(true);
    const server = await world.start();
    expect(server).toMatchObject({ pid: program.pid, owned: true });
    await server.stop();
    expect(isAlive(program.pid)).toBe(false);
  });

  test.each([
    ['another program took the number', () => process.pid],
    ['no process has the number', () => 4_194_303],
  ])('a pid file left behind does not prevent the start: %s', async (_case, pid) => {
    const first = await world.start();
    const file = join(world.directory, 'cluster', 'postmaster.pid');
    const text = readFileSync(file, 'utf8');
    await first.stop();
    writeFileSync(file, text.replace(/^\d+/, String(pid())));
    const second = await world.start();
    expect(await query(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('a zombie is no server', async () => {
    const first = await world.start();
    const file = join(world.directory, 'cluster', 'postmaster.pid');
    const text = readFileSync(file, 'utf8');
    await first.stop();
    // The shell becomes a program that never asks how its child ended.
    const parent = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 30'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    world.processes.push(parent);
    const zombie = Number(await nextLine(createInterface(parent.stdout)));
    await until(async () => expect(isAlive(zombie)).toBe(false));
    writeFileSync(file, text.replace(/^\d+/, String(zombie)));
    expect((await world.start()).pid).not.toBe(zombie);
  });
});

describe('several programs', () => {
  test('a second program shares the server and does not stop it', async () => {
    const program = await world.startProgram();
    const server = await world.start();
    expect(server).toMatchObject({ pid: program.pid, owned: false });
    await server.stop();
    expect(await query(program.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    program.process.stdin?.write('stop\n');
    await ended(program.process);
    expect(isAlive(program.pid)).toBe(false);
  });

  test('programs started at the same moment find one server, with one owner', async () => {
    const all = await Promise.all([world.startProgram(), world.startProgram(), world.startProgram()]);
    expect(new Set(all.map(({ pid }) => pid)).size).toBe(1);
    expect(all.filter(({ owned }) => owned)).toHaveLength(1);
  });

  test('Ctrl-C reaches the program, which still has its database until it stops it', async () => {
    const program = await world.startProgram();
    process.kill(-Number(program.process.pid), 'SIGINT');
    expect(await nextLine(program.lines)).toBe('interrupted');
    expect(await query(program.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    program.process.stdin?.write('stop\n');
    await ended(program.process);
    expect(isAlive(program.pid)).toBe(false);
  });
});
