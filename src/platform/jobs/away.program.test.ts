/** The database goes away while jobs are under way, and comes back: the worker too, and no job is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Database,
  type EmbeddedPostgres,
  migrateDatabase,
  openDatabase,
  startEmbeddedPostgres,
} from '../database/index.ts';
import { enqueue, type JobWorker, startWorker } from './index.ts';

let directory: string;
let server: EmbeddedPostgres;
let database: Database;
let worker: JobWorker;
const lines: string[] = [];
const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });

const startServer = () => startEmbeddedPostgres({ directory, durable: false });
const add = (name: string, payload: object) =>
  database.withScope({ kind: 'public' }, (transaction) => enqueue(transaction, name, payload));

/** Names of the jobs that began, in order; each waits for its turn to end. */
const begun: string[] = [];
const turns = { greet: Promise.withResolvers<void>(), fail: Promise.withResolvers<void>() };

const jobs = {
  greet: async () => {
    begun.push('greet');
    await turns.greet.promise;
  },
  fail: async () => {
    begun.push('fail');
    await turns.fail.promise;
  },
  later: async () => void begun.push('later'),
};

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'guichet-jobs-'));
  server = await startServer();
  const { applicationUrl } = await migrateDatabase(server.url);
  database = openDatabase({ url: applicationUrl });
  worker = await startWorker({ url: server.url, jobs, log });
}, 120_000);
afterAll(async () => {
  await database?.close();
  await (await startServer()).stop();
  rmSync(directory, { recursive: true, force: true });
});

test('jobs whose end could not be written are done again', { timeout: 120_000 }, async () => {
  await add('greet', {});
  await add('fail', {});
  await expect.poll(() => begun.toSorted(), { timeout: 30_000 }).toEqual(['fail', 'greet']);
  await server.stop();
  turns.greet.resolve();
  turns.fail.reject(new Error('the server of mails is away too'));
  await expect.poll(() => lines.join(''), { timeout: 60_000 }).toContain('another one takes over');
  turns.fail = Promise.withResolvers();
  turns.fail.resolve();
  server = await startServer();
  await add('later', {});
  await expect
    .poll(() => begun.toSorted(), { timeout: 60_000 })
    .toEqual(['fail', 'fail', 'greet', 'greet', 'later']);
});

test('a worker without its database stops all the same', { timeout: 60_000 }, async () => {
  await server.stop();
  await worker.stop();
});
