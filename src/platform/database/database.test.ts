import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../identifiers/index.ts';
import { isPermissionRefused, isUniqueViolation, jsonb, openDatabase, type Transaction } from './index.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let one: TestDatabase;
beforeAll(async () => {
  one = await createTestDatabase();
  await sql`create table thing (id uuid primary key, at timestamptz, day date, size bigint, price numeric, list jsonb)`.execute(
    one.owner,
  );
  await sql`create table part (thing_id uuid references thing (id))`.execute(one.owner);
  await sql`grant select, insert, update on thing, part to guichet_app`.execute(one.owner);
});
afterAll(() => one.drop());

const platform = { kind: 'platform' } as const;

const settings = (transaction: Transaction) =>
  sql<Record<'account' | 'authority' | 'platform' | 'timezone', string>>`
    select current_setting('timezone') as timezone, current_setting('app.account') as account,
      current_setting('app.authority') as authority, current_setting('app.platform') as platform`
    .execute(transaction)
    .then(({ rows }) => rows[0]);

describe('scope', () => {
  const nobody = '00000000-0000-0000-0000-000000000000';
  const outside = {
    timezone: 'UTC',
    account: nobody,
    authority: nobody,
    platform: 'off',
  };

  test('a transaction is in the name of one account, authority or the program, and no other', async () => {
    const id = newId();
    const inScope = (scope: Parameters<typeof one.database.withScope>[0]) =>
      one.database.withScope(scope, settings);
    expect(await inScope({ kind: 'public' })).toEqual(outside);
    expect(await inScope({ kind: 'account', account: id })).toEqual({ ...outside, account: id });
    expect(await inScope({ kind: 'authority', authority: id })).toEqual({ ...outside, authority: id });
    expect(await inScope(platform)).toEqual({ ...outside, platform: 'on' });
  });

  test('nothing of a scope stays on the connection', async () => {
    const single = openDatabase({ url: one.url, connections: 1 });
    await single.withScope({ kind: 'account', account: newId() }, settings);
    await expect(single.withScope(platform, () => Promise.reject(new Error('refused')))).rejects.toThrow(
      'refused',
    );
    expect(await single.withScope({ kind: 'public' }, settings)).toEqual(outside);
    await single.close();
  });

  test('an identifier that is none fails before any statement of the work', async () => {
    let worked = false;
    const work = async (transaction: Transaction) => {
      await sql`select current_setting('app.account')::uuid`.execute(transaction);
      worked = true;
    };
    await expect(one.database.withScope({ kind: 'account', account: 'x' }, work)).rejects.toThrow('uuid');
    expect(worked).toBe(false);
  });

  test('a scope inside a scope is refused; work that outlives its transaction may open its own', async () => {
    const inner = () => one.database.withScope(platform, settings);
    await expect(one.database.withScope(platform, inner)).rejects.toThrow('withScope() inside withScope()');
    let later = Promise.resolve<unknown>(null);
    await one.database.withScope(platform, async () => {
      later = new Promise((resolve) => setTimeout(resolve, 50)).then(inner);
    });
    expect(await later).toMatchObject({ platform: 'on' });
  });
});

describe('transaction', () => {
  test('a work that throws leaves nothing', async () => {
    const id = newId();
    const work = async (transaction: Transaction) => {
      await sql`insert into thing (id) values (${id})`.execute(transaction);
      throw new Error('no');
    };
    await expect(one.database.withScope(platform, work)).rejects.toThrow('no');
    expect((await sql`select from thing where id = ${id}`.execute(one.database.read)).rows).toHaveLength(0);
  });

  test('a failed statement that the work hides does not pass for a success', async () => {
    const work = async (transaction: Transaction) => {
      await sql`select 1 / 0`.execute(transaction).catch(() => undefined);
    };
    await expect(one.database.withScope(platform, work)).rejects.toThrow('rolled back');
  });

  test('several statements sent together are answered each with its own rows', async () => {
    const values = await one.database.withScope(platform, (transaction) =>
      Promise.all(
        Array.from({ length: 50 }, (_, n) =>
          sql<{ n: number }>`select ${n}::integer as n`.execute(transaction),
        ),
      ),
    );
    expect(values.map(({ rows }) => rows[0]?.n)).toEqual(Array.from({ length: 50 }, (_, n) => n));
  });

  test('many at once share the connections without mixing', async () => {
    const ids = Array.from({ length: 60 }, newId);
    const seen = await Promise.all(
      ids.map((account) => one.database.withScope({ kind: 'account', account }, settings)),
    );
    expect(seen.map((row) => row?.account)).toEqual(ids);
  });

  test('a connection cut by the server is replaced', async () => {
    const single = openDatabase({ url: one.url, connections: 1 });
    const cut = sql`select pg_terminate_backend(pg_backend_pid())`;
    await expect(single.withScope(platform, (transaction) => cut.execute(transaction))).rejects.toThrow();
    expect(await single.withScope(platform, settings)).toMatchObject({ platform: 'on' });
    await single.close();
  });
});

describe('a transaction whose connection is cut', () => {
  const pid = (transaction: Transaction) =>
    sql<{ pid: number }>`select pg_backend_pid() as pid`
      .execute(transaction)
      .then(({ rows }) => rows[0]?.pid);

  test('between two statements fails, leaves nothing, and does not end the program', async () => {
    const id = newId();
    const work = one.database.withScope(platform, async (transaction) => {
      await sql`insert into thing (id) values (${id})`.execute(transaction);
      await sql`select pg_terminate_backend(${await pid(transaction)}, 5000)`.execute(one.owner);
      await pause(100); // the driver learns it while nobody waits for an answer
      await sql`select 1`.execute(transaction);
    });
    await expect(work).rejects.toThrow();
    expect((await sql`select from thing where id = ${id}`.execute(one.owner)).rows).toEqual([]);
    expect(await one.database.withScope(platform, settings)).toMatchObject({ platform: 'on' });
  });
});

describe('values', () => {
  test('moments and days come back as they went, in any time zone', async () => {
    const at = new Date('2026-03-29T01:30:00.123Z');
    const day = '2026-02-28';
    for (const zone of ['Pacific/Honolulu', 'Europe/Paris', 'Pacific/Kiritimati']) {
      const before = process.env.TZ;
      process.env.TZ = zone;
      const { rows } =
        await sql`select ${at}::timestamptz as at, ${day}::date as day, ${day}::date::text as text`.execute(
          one.database.read,
        );
      process.env.TZ = before;
      expect(rows[0]).toEqual({ at, day, text: day });
    }
  });

  test('whole numbers are numbers, and an error beyond what a number holds', async () => {
    const { rows } = await sql`select 9007199254740991::bigint as large, 1.10::numeric as price`.execute(
      one.database.read,
    );
    expect(rows[0]).toEqual({ large: 9_007_199_254_740_991, price: '1.10' });
    await expect(sql`select 9007199254740992::bigint`.execute(one.database.read)).rejects.toThrow(
      'too large',
    );
    expect((await sql`select 1 as one`.execute(one.database.read)).rows).toEqual([{ one: 1 }]);
  });

  test('lists and texts are written as jsonb', async () => {
    const value = [{ a: 1 }, 'é"', null, [true]];
    const { rows } = await sql`select ${jsonb(value)} as list, ${jsonb('word')} as word`.execute(
      one.database.read,
    );
    expect(rows[0]).toEqual({ list: value, word: 'word' });
  });
});

describe('errors', () => {
  const caught = (query: Promise<unknown>) => query.catch((error: unknown) => error);

  test('a row that exists already is told from other failures', async () => {
    const id = newId();
    const insert = () => sql`insert into thing (id) values (${id})`.execute(one.database.read);
    await insert();
    const error = await caught(insert());
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(error, 'thing_pkey')).toBe(true);
    expect(isUniqueViolation(error, 'another')).toBe(false);
    expect(isUniqueViolation(new Error('other'))).toBe(false);
  });

  test('a missing row and a refused statement have their names', async () => {
    const orphan = await caught(sql`insert into part values (${newId()})`.execute(one.database.read));
    expect(orphan).toMatchObject({ code: '23503', constraint: 'part_thing_id_fkey' });
    expect(isPermissionRefused(await caught(sql`delete from thing`.execute(one.database.read)))).toBe(true);
  });
});
