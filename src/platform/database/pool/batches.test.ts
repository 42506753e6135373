import { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '../../identifiers/index.ts';
import {
  countStatements,
  type Database,
  isPermissionRefused,
  isUniqueViolation,
  isUnreachable,
  last,
  openDatabase,
  type Transaction,
} from '../index.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';

let one: TestDatabase;
/** One connection only: what a failure leaves behind would be seen by whoever comes next. */
let single: Database;
beforeAll(async () => {
  one = await createTestDatabase();
  single = openDatabase({ url: one.url, connections: 1 });
  await sql`create table thing (id uuid primary key, twin uuid references thing (id) deferrable initially deferred)`.execute(
    one.owner,
  );
  await sql`grant select, insert, update, delete on thing to guichet_app`.execute(one.owner);
});
afterAll(async () => {
  await single.close();
  await one.drop();
});
afterEach(() => sql`delete from thing`.execute(one.owner));

const platform = { kind: 'platform' } as const;
const add = (tx: Transaction, id: string, twin: string | null = null) =>
  sql`insert into thing values (${id}, ${twin})`.execute(tx);
const found = async (id: string) =>
  (await sql`select from thing where id = ${id}`.execute(one.owner)).rows.length;
const scopeNow = async () =>
  (await sql<{ scope: string }>`select current_setting('app.platform') as scope`.execute(single.read)).rows[0]
    ?.scope;

describe('statements that leave together', () => {
  test('BEGIN and the scope leave with the first statement, COMMIT with the last', async () => {
    const { statements, transactions, writes } = await countStatements(() =>
      single.withScope(platform, async (tx) => {
        await sql`select 1`.execute(tx);
        return last(tx, () => sql`select 2`.execute(tx));
      }),
    );
    expect(transactions).toEqual(['begin', 'commit']);
    expect(statements).toEqual([`select set_config('app.platform', 'on', true)`, 'select 1', 'select 2']);
    expect(writes).toBe(2);
  });

  test('a transaction of one write needs no BEGIN and no COMMIT', async () => {
    const [mine, other] = [newId(), newId()];
    const { transactions, writes } = await countStatements(() =>
      single.withScope(platform, (tx) => last(tx, () => Promise.all([add(tx, mine), add(tx, other)]))),
    );
    expect([transactions, writes]).toEqual([[], 1]);
    expect([await found(mine), await found(other)]).toEqual([1, 1]);
    expect(await scopeNow()).toBe('off');
  });

  test('a work that asks nothing says nothing', async () => {
    const { statements, writes } = await countStatements(() =>
      single.withScope(platform, async () => 'idle'),
    );
    expect([statements, writes]).toEqual([[], 0]);
  });

  test('what is counted as a write is one for the socket', async () => {
    await single.withScope(platform, (tx) => sql`select 1`.execute(tx)); // connected
    const spies = [vi.spyOn(Socket.prototype, '_write'), vi.spyOn(Socket.prototype, '_writev' as never)];
    const { writes } = await countStatements(() =>
      single.withScope(platform, async (tx) => {
        await Promise.all([sql`select 1`.execute(tx), sql`select 2`.execute(tx)]);
        await last(tx, () => sql`select 3`.execute(tx));
      }),
    );
    const calls = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    for (const spy of spies) spy.mockRestore();
    expect([writes, calls]).toEqual([2, 2]);
  });
});

describe('the last statement and COMMIT in one write', () => {
  test('when it fails nothing remains, its own error is told, and the connection serves the next', async () => {
    const [first, twice] = [newId(), newId()];
    const work = single.withScope(platform, async (tx) => {
      await add(tx, first);
      await last(tx, () => Promise.all([add(tx, twice), add(tx, twice)]));
    });
    expect(isUniqueViolation(await work.catch((error: unknown) => error), 'thing_pkey')).toBe(true);
    expect([await found(first), await found(twice)]).toEqual([0, 0]);
    expect(await scopeNow()).toBe('off');
  });

  test.each([
    ['after others', true],
    ['alone', false],
  ])('a failure that the work hides does not pass for a success: %s', async (_case, others) => {
    const id = newId();
    const work = single.withScope(platform, async (tx) => {
      if (others) await add(tx, newId());
      await last(tx, () => Promise.all([add(tx, id), sql`select 1 / 0`.execute(tx)])).catch(() => undefined);
    });
    await expect(work).rejects.toThrow(others ? 'division by zero' : 'rolled back');
    expect(await found(id)).toBe(0);
  });

  test.each([
    ['after others', true],
    ['alone', false],
  ])('what COMMIT itself refuses is told: %s', async (_case, others) => {
    const id = newId();
    const work = single.withScope(platform, async (tx) => {
      if (others) await sql`select 1`.execute(tx);
      await last(tx, () => add(tx, id, newId())); // its twin does not exist: checked by COMMIT
    });
    await expect(work).rejects.toMatchObject({ code: '23503' });
    expect(await found(id)).toBe(0);
    expect(await scopeNow()).toBe('off');
  });

  test('nothing is sent after it', async () => {
    const [id, late] = [newId(), newId()];
    const work = single.withScope(platform, async (tx) => {
      await last(tx, () => add(tx, id));
      await add(tx, late);
    });
    await expect(work).rejects.toThrow('The transaction is over');
    expect([await found(id), await found(late)]).toEqual([1, 0]);
  });

  test('a work that throws before it leaves nothing', async () => {
    const id = newId();
    const work = single.withScope(platform, async (tx) => {
      await add(tx, id);
      await last(tx, () => Promise.reject(new Error('no')));
    });
    await expect(work).rejects.toThrow('no');
    expect(await found(id)).toBe(0);
  });
});

describe('a lost connection', () => {
  const pid = async (tx: Transaction) =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)).rows[0]?.pid;

  test('between the first statement and the last leaves nothing', async () => {
    const [id, end] = [newId(), newId()];
    const work = single.withScope(platform, async (tx) => {
      await add(tx, id);
      await sql`select pg_terminate_backend(${await pid(tx)}, 5000)`.execute(one.owner);
      await last(tx, () => add(tx, end));
    });
    expect(isUnreachable(await work.catch((error: unknown) => error))).toBe(true);
    expect([await found(id), await found(end)]).toEqual([0, 0]);
    expect(await scopeNow()).toBe('off');
  });

  test('in the middle of the last write leaves nothing, even what was answered', async () => {
    const id = newId();
    const cut = (tx: Transaction) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
    const outcomes = single.withScope(platform, (tx) =>
      last(tx, () => Promise.allSettled([add(tx, id), cut(tx)])),
    );
    expect(await outcomes.catch(() => 'failed')).toBe('failed');
    expect(await found(id)).toBe(0);
    expect(await scopeNow()).toBe('off');
  });
});

describe('works beside each other', () => {
  test('two works interleaved keep their scope and their rows', async () => {
    const ask = async (tx: Transaction) =>
      (await sql<{ account: string }>`select current_setting('app.account') as account`.execute(tx)).rows[0]
        ?.account;
    const work = (account: string) =>
      one.database.withScope({ kind: 'account', account }, async (tx) => {
        const first = await ask(tx);
        await pause(5);
        return [first, await ask(tx), await last(tx, () => ask(tx))];
      });
    const [mine, yours] = [newId(), newId()];
    expect(await Promise.all([work(mine), work(yours)])).toEqual([
      [mine, mine, mine],
      [yours, yours, yours],
    ]);
  });

  test('what is sent while an answer is awaited leaves in one write when it has come', async () => {
    const { result, writes } = await countStatements(() =>
      single.withScope(platform, async (tx) => {
        const slow = sql<{ n: number }>`select 0 as n from pg_sleep(0.05)`.execute(tx);
        await pause(10);
        const others = [1, 2].map((n) => sql<{ n: number }>`select ${n}::integer as n`.execute(tx));
        return (await Promise.all([slow, ...others])).map(({ rows }) => rows[0]?.n);
      }),
    );
    expect(result).toEqual([0, 1, 2]);
    expect(writes).toBe(3); // the slow one, the two others, COMMIT
  });
});

describe('reading', () => {
  test('questions asked together leave in one write, with their scope', async () => {
    const account = newId();
    const ask = (tx: Transaction) =>
      sql<{ account: string }>`select current_setting('app.account') as account`.execute(tx);
    const { result, transactions, writes } = await countStatements(() =>
      single.readIn({ kind: 'account', account }, async (tx) => [
        ...(await Promise.all([ask(tx), ask(tx)])),
        await ask(tx),
      ]),
    );
    expect(result.map(({ rows }) => rows[0]?.account)).toEqual([account, account, account]);
    expect([transactions, writes]).toEqual([[], 2]);
    expect(await scopeNow()).toBe('off');
  });

  test.each([platform, { kind: 'public' } as const])('writes nothing, as $kind', async (scope) => {
    const id = newId();
    await expect(single.readIn(scope, (tx) => add(tx, id))).rejects.toMatchObject({ code: '25006' });
    expect(await found(id)).toBe(0);
    await single.withScope(platform, (tx) => add(tx, id)); // the connection still may
    expect(await found(id)).toBe(1);
  });

  test('a question that fails does not take the connection with it', async () => {
    const refused = single.readIn(platform, (tx) =>
      sql`select from graphile_worker._private_jobs`.execute(tx),
    );
    expect(isPermissionRefused(await refused.catch((error: unknown) => error))).toBe(true);
    expect(await scopeNow()).toBe('off');
  });

  test('asks nothing once it is over', async () => {
    let kept: Transaction | undefined;
    await single.readIn(platform, async (tx) => {
      kept = tx;
    });
    await expect(sql`select 1`.execute(kept as Transaction)).rejects.toThrow('The reading is over');
  });
});

describe('statements prepared by a sending that failed', () => {
  test('whether the server had prepared it or not, it works the next time', async () => {
    const divide = (by: number) => sql<{ n: number }>`select 12 / ${by}::integer as n`.execute(single.read);
    await expect(divide(0)).rejects.toThrow('division by zero');
    expect((await divide(3)).rows).toEqual([{ n: 4 }]);
    const later = () => sql`select 1 as one from later`.execute(single.read);
    await expect(later()).rejects.toThrow('does not exist');
    await sql`create table later as select 1 as one`.execute(one.owner);
    await sql`grant select on later to guichet_app`.execute(one.owner);
    expect((await later()).rows).toEqual([{ one: 1 }]);
  });

  test('those that were skipped behind it work the next time', async () => {
    const ask = (tx: Transaction, by: number) =>
      Promise.all([
        sql`select 12 / ${by}::integer as quotient`.execute(tx),
        sql<{ skipped: number }>`select 7 as skipped`.execute(tx),
      ]);
    await expect(single.readIn(platform, (tx) => ask(tx, 0))).rejects.toThrow('division by zero');
    const [, skipped] = await single.readIn(platform, (tx) => ask(tx, 3));
    expect(skipped.rows).toEqual([{ skipped: 7 }]);
  });
});
