import { fastify } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../identifiers/index.ts';
import { countStatements, openDatabase, type Statement } from '../index.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';

let one: TestDatabase;
beforeAll(async () => {
  one = await createTestDatabase();
});
afterAll(() => one.drop());

describe('named statements', () => {
  test('a statement is prepared once per connection and planned no more', async () => {
    const single = openDatabase({ url: one.url, connections: 1 });
    const ask = (n: number) => sql<{ n: number }>`select ${n}::integer as n`.execute(single.read);
    for (const n of [1, 2, 3]) expect((await ask(n)).rows[0]?.n).toBe(n);
    const { rows } = await sql<{ statement: string; name: string }>`
      select name, statement from pg_prepared_statements where statement like '%::integer as n'`.execute(
      single.read,
    );
    expect(rows).toEqual([
      { name: expect.stringMatching(/^[\w-]{16}$/), statement: 'select $1::integer as n' },
    ]);
    await single.close();
  });

  test('every statement of the program carries a name, the preamble of the scope too', async () => {
    const single = openDatabase({ url: one.url, connections: 1 });
    await single.withScope({ kind: 'account', account: newId() }, (transaction) =>
      sql`select 1`.execute(transaction),
    );
    const { rows } = await sql<{
      statement: string;
    }>`select statement from pg_prepared_statements order by 1`.execute(single.read);
    const texts = rows.map((row) => row.statement);
    expect(texts).toEqual(
      expect.arrayContaining(['begin', 'commit', `select set_config('app.account', $1, true)`]),
    );
    await single.close();
  });

  test('a table that changed under a prepared statement costs one failure, not all', async () => {
    const single = openDatabase({ url: one.url, connections: 1 });
    await sql`create table changing (a integer)`.execute(one.owner);
    await sql`grant select on changing to guichet_app`.execute(one.owner);
    const ask = () => sql`select * from changing`.execute(single.read);
    await ask();
    await sql`alter table changing add column b integer`.execute(one.owner);
    await expect(ask()).rejects.toThrow('cached plan');
    expect((await ask()).rows).toEqual([]);
    await single.close();
  });
});

describe('watching statements', () => {
  test('statements of one work are counted, those of another beside it are not', async () => {
    const work = (times: number) =>
      countStatements(() =>
        one.database.withScope({ kind: 'account', account: newId() }, async (transaction) => {
          for (let i = 0; i < times; i += 1) await sql`select 1`.execute(transaction);
          return times;
        }),
      );
    const [two, three] = await Promise.all([work(2), work(3)]);
    expect(two.result).toBe(2);
    expect(two.transactions).toEqual(['begin', 'commit']);
    expect(two.statements).toEqual([`select set_config('app.account', $1, true)`, 'select 1', 'select 1']);
    expect(three.statements).toHaveLength(4);
  });

  test('work that begins only when somebody waits for it is counted too', async () => {
    const app = fastify();
    app.get('/', async () => (await sql`select 1`.execute(one.database.read)).rows);
    const { statements } = await countStatements(() => app.inject('/'));
    expect(statements).toEqual(['select 1']);
    await app.close();
  });

  test('each statement is reported with its time, never with its parameters', async () => {
    const seen: Statement[] = [];
    const watched = openDatabase({ url: one.url, onStatement: (statement) => seen.push(statement) });
    await sql`select ${'secret'}::text`.execute(watched.read);
    await sql`select 1 / ${0}::integer`.execute(watched.read).catch(() => undefined);
    await watched.close();
    expect(seen).toMatchObject([
      { text: 'select $1::text', failed: false },
      { text: 'select 1 / $1::integer', failed: true },
    ]);
    expect(seen[0]?.milliseconds).toBeGreaterThan(0);
    expect(JSON.stringify(seen)).not.toContain('secret');
  });
});
