import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../database/index.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { runWaitingJobs } from '../jobs/index.ts';
import { createLog } from '../log/index.ts';
import { openSeal } from '../seal/index.ts';
import { speaking } from '../speaking/index.ts';
import {
  createMailSender,
  createSendMailJob,
  createTidyMailsJob,
  type MailQueue,
  type MailSender,
  type OutgoingMail,
  queueMail,
  sendMailJobName,
  startMailCatcher,
} from './index.ts';
import { startTestSmtpServer, type TestSmtpServer } from './testing.ts';

const now = new Date('2026-11-21T09:00:00Z');
const log = createLog('silent');
let test: TestDatabase;
let server: TestSmtpServer;
let sender: MailSender;
let directory: string;
let parts: MailQueue;

beforeAll(async () => {
  test = await createTestDatabase();
  directory = await mkdtemp(join(tmpdir(), 'guichet-seal-'));
  parts = { seal: await openSeal(join(directory, 'secret')), clock: () => now };
});
afterAll(async () => {
  await test.drop();
  await rm(directory, { recursive: true });
});
beforeEach(async () => {
  server = await startTestSmtpServer();
  sender = senderTo(server.url);
});
afterEach(async () => {
  sender.close();
  await server.stop();
  await test.owner.deleteFrom('mail').execute();
  await sql`delete from graphile_worker._private_jobs`.execute(test.owner);
});

const senderTo = (smtpUrl: string) =>
  createMailSender({ smtpUrl, from: 'guichet@exemple.fr', domain: 'exemple.fr' });

const mail: OutgoingMail = {
  to: 'zoe@exemple.fr',
  subject: 'Votre compte',
  text: 'Bonjour',
  html: '<p>Bonjour</p>',
  fromName: 'Plassans',
  kind: 'activation',
};
const queue = (changes: Partial<OutgoingMail> = {}) =>
  test.database.withScope({ kind: 'public' }, (transaction) =>
    queueMail(parts, transaction, { ...mail, ...changes }),
  );

/** Runs the jobs that are due, as the worker would, whatever delay a failure has given them. */
async function work(database: Database = test.database, through: MailSender = sender): Promise<void> {
  await sql`update graphile_worker._private_jobs set run_at = now()`.execute(test.owner);
  const job = createSendMailJob({ ...parts, database, sender: through });
  await runWaitingJobs({ url: test.ownerUrl, jobs: { [sendMailJobName]: job }, log });
}

const rows = () =>
  test.owner
    .selectFrom('mail')
    .select(['id', 'status', 'attempts', 'last_error', 'sent_at', 'sealed_body', 'subject'])
    .execute();

it('a queued mail is sent once, and noted', async () => {
  const id = await queue();
  expect(await rows()).toMatchObject([{ id, status: 'queued', attempts: 0, sent_at: null }]);
  await work();
  await work();
  expect(server.received).toHaveLength(1);
  expect(server.received[0]).toContain(`Message-ID: <${id}@exemple.fr>`);
  expect(await rows()).toMatchObject([{ status: 'sent', attempts: 1, last_error: null, sent_at: now }]);
});

it('a job run again sends nothing more', async () => {
  const id = await queue();
  const job = createSendMailJob({ ...parts, database: test.database, sender });
  const context = { id: '1', attempt: 1, maxAttempts: 25, signal: new AbortController().signal };
  await job({ mail: id }, context);
  await job({ mail: id }, { ...context, attempt: 2 });
  expect(server.received).toHaveLength(1);
  expect(await rows()).toMatchObject([{ id, status: 'sent', attempts: 1 }]);
});

it('the words of a mail are read by nobody while it waits, and forgotten once it is sent', async () => {
  await queue({ text: 'https://guichet.example/activation?cle=abc', html: '<a href="?cle=abc">Activer</a>' });
  const [waiting] = await rows();
  expect(waiting?.sealed_body?.includes('cle=abc')).toBe(false);
  await work();
  expect(server.received[0]).toMatch(/cle=(3D)?abc/);
  expect(await rows()).toMatchObject([{ status: 'sent', sealed_body: null }]);
});

it('a mail given up keeps its subject only; one that may still leave keeps its words', async () => {
  await queue();
  server.answers = { text: 451 };
  await work();
  expect((await rows())[0]?.sealed_body).not.toBeNull();
  server.answers = { recipient: 550 };
  await work();
  expect(await rows()).toMatchObject([{ status: 'failed', sealed_body: null, subject: 'Votre compte' }]);
});

it('a mail sealed with a key that is lost is given up, and says why', async () => {
  await queue();
  parts = { ...parts, seal: await openSeal(join(directory, 'other')) };
  await work();
  expect(server.received).toEqual([]);
  expect(await rows()).toMatchObject([
    { status: 'failed', sealed_body: null, last_error: expect.stringContaining('another key') },
  ]);
  parts = { ...parts, seal: await openSeal(join(directory, 'secret')) };
});

it('after thirty days nothing is known of a mail, unless it still waits', async () => {
  const day = 24 * 3_600_000;
  const queueAt = (days: number) =>
    test.database.withScope({ kind: 'public' }, (transaction) =>
      queueMail({ ...parts, clock: () => new Date(now.getTime() - days * day) }, transaction, mail),
    );
  const [, recent] = [await queueAt(31), await queueAt(29)];
  await work();
  const waiting = await queueAt(31);
  await createTidyMailsJob({ database: test.database, clock: () => now })();
  expect((await rows()).map(({ id }) => id).sort()).toEqual([recent, waiting].sort());
});

it('a mail says to the software of its reader which language it is in', async () => {
  await queue();
  await speaking({ language: 'en' }, () => queue({ to: 'rosa@exemple.fr' }));
  await speaking({ language: 'en' }, () => queue({ to: 'max@exemple.fr', language: 'fr' }));
  await work();
  const languageOf = (to: string) => {
    const mail = server.received.find((one) => one.includes(`To: ${to}`));
    return /^Content-Language: (\w+)/m.exec(mail ?? '')?.[1];
  };
  expect(['zoe@exemple.fr', 'rosa@exemple.fr', 'max@exemple.fr'].map(languageOf)).toEqual(['fr', 'en', 'fr']);
});

it('a change rolled back sends nothing', async () => {
  const rolledBack = test.database.withScope({ kind: 'public' }, async (transaction) => {
    await queueMail(parts, transaction, mail);
    throw new Error('refused');
  });
  await expect(rolledBack).rejects.toThrow('refused');
  await work();
  expect(server.received).toEqual([]);
});

it('a busy server is tried again until it takes the mail', async () => {
  await queue();
  server.answers = { text: 451 };
  await work();
  await work();
  expect(await rows()).toMatchObject([
    { status: 'queued', attempts: 2, last_error: expect.stringContaining('451') },
  ]);
  server.answers = {};
  await work();
  expect(await rows()).toMatchObject([{ status: 'sent', attempts: 3, last_error: null }]);
  expect(server.received).toHaveLength(1);
});

it('a recipient the server does not know fails at once, with the reason', async () => {
  await queue();
  server.answers = { recipient: 550 };
  await work();
  expect(await rows()).toMatchObject([
    { status: 'failed', attempts: 1, last_error: expect.stringContaining('550') },
  ]);
  server.answers = {};
  await work();
  expect(server.received).toEqual([]);
});

it('the last try that fails is noted as a failure', async () => {
  await queue();
  await sql`update graphile_worker._private_jobs set max_attempts = 1`.execute(test.owner);
  server.answers = { text: 451 };
  await work();
  expect(await rows()).toMatchObject([{ status: 'failed', attempts: 1 }]);
});

it('a worker that dies between the acceptance and its note sends the same mail again, under the same name', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'courrier-'));
  const catcher = await startMailCatcher({ directory });
  const through = senderTo(catcher.url);
  try {
    const id = await queue();
    await work(dyingAfterReading(), through);
    expect(await rows()).toMatchObject([{ status: 'queued' }]);
    expect(await catcher.list()).toHaveLength(1);
    await work(test.database, through);
    expect(await rows()).toMatchObject([{ id, status: 'sent' }]);
    expect(await catcher.list()).toHaveLength(1);
  } finally {
    through.close();
    await catcher.stop();
    await rm(directory, { recursive: true, force: true });
  }
});

/** A database that answers the first question of the job, and is gone when the mail has left. */
function dyingAfterReading(): Database {
  let asked = 0;
  return {
    ...test.database,
    withScope: (scope, work) => {
      asked += 1;
      return asked === 1 ? test.database.withScope(scope, work) : Promise.reject(new Error('process killed'));
    },
  };
}

it('mails queued by many people at the same time are all sent', async () => {
  await Promise.all(Array.from({ length: 25 }, (_, at) => queue({ to: `habitant-${at}@exemple.fr` })));
  await work();
  expect(new Set(server.received.map((raw) => /^To: (.*)\r$/m.exec(raw)?.[1])).size).toBe(25);
});

it('nobody but the program reads mails', async () => {
  await queue();
  const read = await test.database.withScope({ kind: 'public' }, (transaction) =>
    transaction.selectFrom('mail').select('id').execute(),
  );
  expect(read).toEqual([]);
});
