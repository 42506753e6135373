import { sql } from 'kysely';
import { Client } from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { until } from '../testing-until.ts';
import {
  type EnqueueOptions,
  enqueue,
  type JobContext,
  type Jobs,
  runWaitingJobs,
  startWorker,
} from './index.ts';

const log = pino({ level: 'silent' });
const platform = { kind: 'platform' } as const;

let one: TestDatabase;
beforeAll(async () => {
  one = await createTestDatabase();
  await sql`create table done (number integer not null, worker integer)`.execute(one.owner);
});
afterAll(() => one.drop());
beforeEach(async () => {
  await sql`delete from graphile_worker._private_jobs`.execute(one.owner);
  await sql`truncate done`.execute(one.owner);
});
const add = (name: string, payload: object, options?: EnqueueOptions) =>
  one.database.withScope({ kind: 'public' }, (transaction) => enqueue(transaction, name, payload, options));

type QueueRow = { attempts: number; locked: boolean; wait: number; last_error: string | null };
const readQueue = async (): Promise<QueueRow[]> => {
  const { rows } = await sql<QueueRow>`select attempts, locked_at is not null as locked, last_error,
    round(extract(epoch from run_at - now()))::integer as wait from graphile_worker._private_jobs order by id`.execute(
    one.owner,
  );
  return rows;
};

describe('adding', () => {
  test('a job exists if its transaction does', async () => {
    const seen: unknown[] = [];
    const jobs: Jobs = { greet: async (payload) => void seen.push(payload) };
    await add('greet', { name: 'Célestine', list: [1, null] });
    const undone = one.database.withScope(platform, async (transaction) => {
      await enqueue(transaction, 'greet', { name: 'nobody' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await runWaitingJobs({ url: one.ownerUrl, jobs, log });
    expect(seen).toEqual([{ name: 'Célestine', list: [1, null] }]);
    expect(await readQueue()).toEqual([]);
  });

  test('of two jobs with one key the later remains', async () => {
    const seen: unknown[] = [];
    await add('greet', { n: 1 }, { key: 'the same' });
    await add('greet', { n: 2 }, { key: 'the same' });
    await runWaitingJobs({
      url: one.ownerUrl,
      jobs: { greet: async (payload) => void seen.push(payload) },
      log,
    });
    expect(seen).toEqual([{ n: 2 }]);
  });

  test('a job for later waits', async () => {
    await add('greet', {}, { runAt: new Date(Date.now() + 3_600_000) });
    await runWaitingJobs({
      url: one.ownerUrl,
      jobs: { greet: () => Promise.reject(new Error('too early')) },
      log,
    });
    expect((await readQueue())[0]).toMatchObject({ attempts: 0, locked: false });
  });

  test('the program may add jobs and nothing more', async () => {
    const tables = sql`select * from graphile_worker._private_jobs`;
    await expect(tables.execute(one.database.read)).rejects.toThrow('permission denied');
    const direct = sql`select graphile_worker.add_job('greet')`;
    await expect(direct.execute(one.database.read)).rejects.toThrow('permission denied');
  });

  test('workers are told at the end of the transaction, not before', async () => {
    const listener = new Client({ connectionString: one.ownerUrl });
    await listener.connect();
    await listener.query('listen "jobs:insert"');
    let told = 0;
    listener.on('notification', () => {
      told += 1;
    });
    await one.database.withScope(platform, async (transaction) => {
      for (let number = 0; number < 5; number += 1) await enqueue(transaction, 'greet', { number });
      await listener.query('select 1');
      expect(told).toBe(0);
    });
    await until(async () => expect(told).toBeGreaterThan(0));
    await listener.end();
  });
});

describe('working', () => {
  test('a job is taken as soon as it is added', async () => {
    const taken = vi.fn<(payload: unknown, context: JobContext) => Promise<void>>(async () => undefined);
    const worker = await startWorker({ url: one.ownerUrl, jobs: { greet: taken }, log });
    const begun = performance.now();
    for (let job = 1; job <= 10; job += 1) {
      await add('greet', {});
      await until(() => taken.mock.calls.length === job);
    }
    // Told of each; found by the rounds of every two seconds, they would take twenty.
    expect(performance.now() - begun).toBeLessThan(12_000);
    expect(taken.mock.calls[0]?.[1]).toMatchObject({ attempt: 1, maxAttempts: 25 });
    await worker.stop();
  });

  test('a failure is kept, and tried again after a longer wait each time', async () => {
    await add('fail', {});
    const jobs: Jobs = { fail: () => Promise.reject(new Error('no network')) };
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await runWaitingJobs({ url: one.ownerUrl, jobs, log });
      const [row] = await readQueue();
      expect(row).toMatchObject({
        attempts: attempt,
        locked: false,
        last_error: expect.stringContaining('no network'),
      });
      waits.push(row?.wait ?? 0);
      await sql`update graphile_worker._private_jobs set run_at = now()`.execute(one.owner);
    }
    expect(waits).toEqual([3, 7, 20]);
  });

  test('a job that has failed its last try stays to be looked at, and is left alone', async () => {
    await add('fail', {}, { maxAttempts: 1 });
    const fail = vi.fn(() => Promise.reject(new Error('never')));
    for (let round = 0; round < 2; round += 1)
      await runWaitingJobs({ url: one.ownerUrl, jobs: { fail }, log });
    expect(fail).toHaveBeenCalledOnce();
    expect(await readQueue()).toHaveLength(1);
  });

  test('stopping waits for the jobs begun and takes no other', async () => {
    const finished: number[] = [];
    for (let number = 0; number < 3; number += 1) await add('slow', { number });
    const [begun, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const worker = await startWorker({
      url: one.ownerUrl,
      log,
      concurrency: 1,
      jobs: {
        slow: async (_payload, { attempt }) => {
          begun.resolve();
          await mayEnd.promise;
          finished.push(attempt);
        },
      },
    });
    await begun.promise;
    const stopped = worker.stop();
    expect(finished).toEqual([]);
    mayEnd.resolve();
    await stopped;
    expect(finished).toEqual([1]);
    const left = await readQueue();
    expect(left).toHaveLength(2);
    expect(left.every(({ locked }) => !locked)).toBe(true);
  });

  test('a job that ignores the end is left, and given back to be done again', async () => {
    await add('deaf', {});
    const signal = Promise.withResolvers<AbortSignal>();
    const jobs: Jobs = {
      deaf: (_payload, context) => {
        signal.resolve(context.signal);
        return new Promise(() => undefined);
      },
    };
    const worker = await startWorker({ url: one.ownerUrl, jobs, log, concurrency: 1, patience: 50 });
    const heard = await signal.promise;
    await worker.stop();
    expect(heard.aborted).toBe(true);
    expect(await readQueue()).toMatchObject([{ attempts: 1, locked: false }]);
  });

  test('the clock starts what comes back every minute', async () => {
    const recurring = [{ name: 'tidy', schedule: '*/1 * * * *' }];
    const worker = await startWorker({
      url: one.ownerUrl,
      jobs: { tidy: async () => undefined },
      log,
      recurring,
    });
    const known = () =>
      sql`select identifier from graphile_worker._private_known_crontabs`.execute(one.owner);
    await until(async () => expect((await known()).rows).toEqual([{ identifier: 'tidy' }]));
    await worker.stop();
  });
});
