/** The database that comes with the program dies under it: the program, which does not, starts it again. */
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newProgram, type Program } from '../journeys/program.ts';
import { postmasterOf, remainsIn } from './remains.ts';
import { openOwner } from './world.ts';

const patience = { timeout: 180_000 };

let program: Program;

beforeAll(async () => {
  program = await newProgram({ DEMONSTRATION: 'false' });
  await program.start();
}, 120_000);
afterAll(() => program?.remove());

const health = async (address: string): Promise<number> => (await fetch(program.url + address)).status;
const healed = () => expect.poll(() => health('/sante'), { timeout: 120_000, interval: 100 }).toBe(200);

test('its server is killed: another one serves within seconds, and the log tells', patience, async () => {
  const postmaster = postmasterOf(program.directory);
  process.kill(postmaster, 'SIGKILL');
  await expect.poll(() => health('/sante'), { timeout: 60_000, interval: 20 }).toBe(503);
  expect(await health('/sante/vivant')).toBe(200);
  await healed();
  expect(postmasterOf(program.directory)).not.toBe(postmaster);
  expect(await health('/')).toBe(200);
  await expect.poll(() => program.output(), { timeout: 30_000 }).toContain(`${postmaster} is gone`);
});

test(
  'one of its processes is killed: the server cuts every connection, the program takes others',
  patience,
  async () => {
    const cuts = () => program.output().split('connection lost').length;
    const before = cuts();
    const owner = await openOwner(program);
    const backends = await owner
      .selectNoFrom(({ fn }) => fn<number>('pg_backend_pid').as('pid'))
      .executeTakeFirstOrThrow();
    process.kill(backends.pid, 'SIGKILL');
    await owner.destroy().catch(() => undefined);
    await expect.poll(cuts, { timeout: 60_000 }).toBeGreaterThan(before);
    await healed();
    expect(await health('/')).toBe(200);
  },
);

test('without a mail server nor the demonstration, it said at the start that no mail leaves', () => {
  expect(program.output()).toContain('SMTP_URL n’est pas défini');
});

const control = () => path.join(program.directory, 'base/cluster/global/pg_control');
const journal = () => fs.readFileSync(path.join(program.directory, 'base/server.log'), 'utf8');

/** As when the disk is full: the server cannot start, whatever is tried. */
const spoil = async (): Promise<void> => {
  fs.renameSync(control(), `${control()}.away`);
  process.kill(postmasterOf(program.directory), 'SIGKILL');
  const before = journal().length;
  const complains = () => journal().slice(before).includes('pg_control');
  await expect.poll(complains, { timeout: 60_000, interval: 50 }).toBe(true);
};

test('a server that cannot start is tried until it can', patience, async () => {
  await spoil();
  expect(await health('/sante')).toBe(503);
  const tries = () => journal().split('pg_control').length;
  const before = tries();
  await expect.poll(tries, { timeout: 60_000 }).toBeGreaterThan(before); // another one
  expect(await health('/sante/vivant')).toBe(200);
  fs.renameSync(`${control()}.away`, control());
  await healed();
  expect(await health('/')).toBe(200);
});

test('while it cannot start, the program still stops in order', patience, async () => {
  await spoil();
  expect(await program.stop()).toBe(0);
  expect(remainsIn(program.directory).filter((one) => !one.endsWith('postmaster.pid'))).toEqual([]);
  fs.renameSync(`${control()}.away`, control());
});
