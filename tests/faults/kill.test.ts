/**
 * The program is killed thirty times while people send: nothing that it acknowledged is lost, nothing is doubled by those
 * who press again, every mail arrives.
 */
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMailbox } from '../../src/platform/mail/index.ts';
import { until } from '../../src/platform/testing-until.ts';
import { type ChainedEvent, firstBrokenLink, foldStatus } from '../../src/requests/index.ts';
import { newProgram, type Program } from '../journeys/program.ts';
import { type Ledger, weatherTheStorm } from './storm.ts';
import { openOwner, populate } from './world.ts';

const kills = 30;

let program: Program;
let ledger: Ledger;
let owner: Awaited<ReturnType<typeof openOwner>>;

beforeAll(async () => {
  program = await newProgram({ DEMONSTRATION: 'false' });
  await program.start();
  ledger = await weatherTheStorm(program, await populate(program, 5_000), kills);
  owner = await openOwner(program);
}, 300_000);
afterAll(async () => {
  await owner?.destroy();
  await program?.remove();
});

/** How many times each value stands in a list. */
const tally = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));

test('the storm was one: answers were lost on their way', () => {
  console.log(
    `${ledger.requests.size} requests, ${ledger.messages.length} messages, ${ledger.lost} lost answers`,
  );
  expect(ledger.lost).toBeGreaterThan(kills / 2);
});

test('every acknowledged request exists once, and there is no other', async () => {
  const sent = await owner
    .selectFrom('request')
    .leftJoin('submission', 'submission.request_id', 'request.id')
    .select(['submission.draft_id', 'request.number'])
    .execute();
  expect(tally(sent.map(({ draft_id, number }) => `${draft_id} ${number}`))).toEqual(
    tally([...ledger.requests].map(([draft, number]) => `${draft} ${number}`)),
  );
  const left = await owner
    .selectFrom('draft')
    .select('id')
    .where('id', 'in', [...ledger.requests.keys()])
    .execute();
  expect(left).toEqual([]);
});

test('every acknowledged message exists once, and there is no other', async () => {
  const written = await owner.selectFrom('message').select(['body', 'side']).execute();
  expect(tally(written.map(({ body, side }) => `${side}: ${body}`))).toEqual(
    tally(ledger.messages.map(({ key, side }) => `${side}: Message ${key}`)),
  );
});

test('every history is whole and says the status', async () => {
  const requests = await owner
    .selectFrom('request')
    .select(['id', 'number', 'status', 'event_count', 'event_head'])
    .execute();
  const events = await owner
    .selectFrom('event')
    .selectAll()
    .orderBy('request_id')
    .orderBy('sequence')
    .execute();
  const histories = Map.groupBy(
    events.map(({ authority_id, space_id, ...event }) => event as unknown as ChainedEvent),
    (event) => event.request_id,
  );
  const broken = requests.filter((request) => {
    const history = histories.get(request.id) ?? [];
    return firstBrokenLink(history, request) !== undefined || foldStatus(history) !== request.status;
  });
  expect(broken).toEqual([]);
});

test('the counters are true, every request can be found', async () => {
  const { rows } = await sql<{ counted: number; existing: number; searchable: number }>`
    select (select sum(count)::integer from request_counter where status = 'submitted') as counted,
      (select count(*)::integer from request where status = 'submitted') as existing,
      (select count(*)::integer from request_search) as searchable`.execute(owner);
  const all = ledger.requests.size;
  expect(rows[0]).toEqual({ counted: all, existing: all, searchable: all });
});

/** A job that was killed often waits longer and longer, up to hours: its turn has come. */
const hurry = () =>
  sql`update graphile_worker._private_jobs set run_at = now() where locked_at is null and run_at > now()`.execute(
    owner,
  );

test('every mail arrives, once', { timeout: 300_000 }, async () => {
  const unsent = () => owner.selectFrom('mail').select('id').where('status', '<>', 'sent').execute();
  await until(async () => {
    await hurry();
    expect(await unsent()).toEqual([]);
  }, 280_000);
  const queued = await owner.selectFrom('mail').select(['kind', 'recipient', 'subject']).execute();
  const fromStaff = ledger.messages.filter(({ side }) => side === 'authority').length;
  expect(tally(queued.map(({ kind }) => kind))).toEqual({
    acknowledgement: ledger.requests.size,
    message: fromStaff,
  });
  const mailbox = await openMailbox(path.join(program.directory, 'courrier'));
  const caught = await mailbox.list({ limit: queued.length * 2 });
  expect(tally(caught.map(({ to, subject }) => `${to.join()} ${subject}`))).toEqual(
    tally(queued.map(({ recipient, subject }) => `${recipient} ${subject}`)),
  );
});
