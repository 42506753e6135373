import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { until } from '../testing-until.ts';
import { enqueue, type Jobs, type JobWorker, startWorker } from './index.ts';

const log = pino({ level: 'silent' });

let one: TestDatabase;
let workers: JobWorker[] = [];

beforeAll(async () => {
  one = await createTestDatabase();
  await sql`create table done (number integer not null, worker integer)`.execute(one.owner);
});
afterAll(() => one.drop());
beforeEach(() => sql`delete from graphile_worker._private_jobs`.execute(one.owner));
afterEach(async () => {
  for (const worker of workers) await worker.stop();
  workers = [];
});

const add = (name: string, payload: object) =>
  one.database.withScope({ kind: 'public' }, (transaction) => enqueue(transaction, name, payload));

async function start(jobs: Jobs): Promise<void> {
  workers.push(await startWorker({ url: one.ownerUrl, jobs, log, concurrency: 1 }));
}

const countLocks = async (): Promise<number> => {
  const { rows } = await sql<{ held: number }>`select count(*)::integer as held from pg_locks
    where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`.execute(
    one.owner,
  );
  return rows[0]?.held ?? 0;
};

type QueueRow = { attempts: number; locked: boolean };
const readQueue = async (): Promise<QueueRow[]> => {
  const { rows } = await sql<QueueRow>`select attempts, locked_at is not null as locked
    from graphile_worker._private_jobs order by id`.execute(one.owner);
  return rows;
};

const processes: ChildProcess[] = [];
afterAll(() => {
  for (const child of processes) child.kill('SIGKILL');
});

/** A worker of its own; with a patience, it is returned when it stays in the middle of four jobs. */
async function startProcess(patience?: number): Promise<ChildProcess> {
  const parameters = [
    join(import.meta.dirname, 'testing-program.ts'),
    one.ownerUrl,
    ...(patience ? [`${patience}`] : []),
  ];
  const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'inherit'] });
  processes.push(child);
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  await until(() => said.includes(patience ? 'held' : 'working'));
  return child;
}

const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));
const countDone = async () => {
  const { rows } = await sql<{ different: number; all: number }>`
    select count(distinct number)::integer as different, count(*)::integer as all from done`.execute(
    one.owner,
  );
  return rows[0] ?? { different: 0, all: 0 };
};

test('workers killed again and again in the middle of their jobs lose none', async () => {
  const total = 150;
  for (let number = 0; number < total; number += 1) await add('write-down', { number });
  let interrupted = 0;
  for (let kill = 0; kill < 5; kill += 1) {
    const worker = await startProcess(3 + 5 * kill);
    worker.kill('SIGKILL');
    await ended(worker);
    interrupted += (await readQueue()).filter(({ locked }) => locked).length;
  }
  expect(interrupted).toBeGreaterThanOrEqual(5 * 4); // in the middle of four jobs, each time
  const last = await startProcess();
  await until(async () => expect((await countDone()).different).toBe(total));
  last.kill('SIGTERM');
  await ended(last);
  expect(last.exitCode).toBe(0);
  expect(await readQueue()).toEqual([]);
  expect((await countDone()).all).toBeLessThanOrEqual(total + interrupted);
});

test('the jobs of a dead worker go to those that live, whose own are left to them', async () => {
  const gate = Promise.withResolvers<void>();
  const ours = vi.fn(() => gate.promise);
  await add('hold', {});
  await start({ hold: ours });
  await until(async () => expect(ours).toHaveBeenCalledOnce());
  await sql`insert into graphile_worker._private_tasks (identifier) values ('left') on conflict do nothing`.execute(
    one.owner,
  );
  await add('left', {});
  await sql`update graphile_worker._private_jobs set locked_by = 'dead', locked_at = now(), attempts = 1
    where task_id = (select id from graphile_worker._private_tasks where identifier = 'left')`.execute(
    one.owner,
  );
  const left = vi.fn(async () => undefined);
  await start({ left });
  await until(async () => expect(left).toHaveBeenCalledOnce());
  // Its row goes when the job has ended, a moment after it began.
  await until(async () => expect(await readQueue()).toMatchObject([{ attempts: 1, locked: true }]));
  gate.resolve();
});

test('a worker whose connections are cut goes on', async () => {
  const greet = vi.fn(async () => undefined);
  await start({ greet });
  const cut = sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name like 'guichet%' and pid <> pg_backend_pid()`;
  await one.owner.connection().execute((connection) => cut.execute(connection));
  await add('greet', {}).catch(() => add('greet', {})); // our own connections were cut as well
  await until(async () => expect(greet).toHaveBeenCalledOnce());
  // The job may be done before the worker has taken its lock again.
  await until(async () => expect(await countLocks()).toBe(1));
});

test('a job whose taking was never heard of, because the connection was cut, is taken again', async () => {
  const greet = vi.fn(async () => undefined);
  const query = Client.prototype.query;
  let lost = 0;
  const cutting = vi.spyOn(Client.prototype, 'query').mockImplementation(function (
    this: Client,
    ...asked: unknown[]
  ) {
    const answer = Reflect.apply(query, this, asked);
    if (lost > 0 || !/^get_job/.test((asked[0] as { name?: string }).name ?? '')) return answer;
    return answer.then((result: { rows: unknown[] }) => {
      if (result.rows.length === 0) return result;
      lost += 1;
      throw new Error('Connection terminated unexpectedly');
    });
  });
  await start({ greet });
  await add('greet', {});
  await until(async () => expect(greet).toHaveBeenCalledOnce());
  expect(lost).toBe(1);
  await until(async () => expect(await readQueue()).toEqual([]));
  cutting.mockRestore();
});
