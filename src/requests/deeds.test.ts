import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { type Deed, deedNames, deedOfEvent, deeds, eventKinds, movesRequest, sides } from './deeds.ts';
import { isFinal, statuses } from './status.ts';

const lines: [string, Deed][] = deedNames.map((name) => [name, deeds[name]]);

describe('the table of deeds', () => {
  test('gives each kind of event to one deed', () => {
    expect(new Set(eventKinds).size).toBe(eventKinds.length);
    for (const kind of eventKinds) expect(deedOfEvent(kind).event).toBe(kind);
  });

  test('leads to every status from the birth of a request, and out of each one that is open', () => {
    const moves = lines.flatMap(([, deed]) => (deed.event && deed.to ? [{ ...deed, to: deed.to }] : []));
    const reached = new Set(moves.filter(({ from }) => from.length === 0).map(({ to }) => to));
    for (const _round of statuses)
      for (const { from, to } of moves) if (from.some((status) => reached.has(status))) reached.add(to);
    expect([...reached].sort()).toEqual([...statuses].sort());
    for (const status of statuses)
      expect([status, moves.some(({ from }) => from.includes(status))]).toEqual([status, !isFinal(status)]);
  });

  test('knows which events move a request', () => {
    expect(eventKinds.filter((kind) => !movesRequest(kind))).toEqual([
      'message_sent',
      'file_added',
      'request_erased',
      'file_flagged',
    ]);
  });
});

describe('the database', () => {
  let ground: TestDatabase;
  beforeAll(async () => {
    ground = await createTestDatabase();
  });
  afterAll(() => ground.drop());

  /** The words that a column takes, as its CHECK lists them. */
  const accepted = async (table: string, column: string): Promise<string[]> => {
    const { rows } = await sql<{ definition: string }>`
      select pg_get_constraintdef(oid) as definition from pg_constraint
      where contype = 'c' and conrelid = ${table}::regclass and conname = ${`${table}_${column}_check`}
    `.execute(ground.owner);
    return [...(rows[0]?.definition ?? '').matchAll(/'([a-z_]+)'::text/g)]
      .map(([, word]) => word ?? '')
      .sort();
  };

  test.each([
    ['event', 'kind', eventKinds],
    ['event', 'side', sides],
    ['request', 'status', statuses],
    ['message', 'side', ['citizen', 'authority']],
  ] as const)('takes in %s.%s what the program writes, and nothing else', async (table, column, words) => {
    expect(await accepted(table, column)).toEqual([...words].sort());
  });
});
