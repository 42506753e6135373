import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, type Transaction as KyselyTransaction, type RawBuilder, sql } from 'kysely';
import type { OnStatement } from './pool/connection.ts';
import { dialectOver, openingIn } from './pool/driver.ts';
import { openPool, type PoolOptions } from './pool/pool.ts';
import type { Scope } from './scope.ts';
import type { DB, JsonValue } from './tables.generated.ts';

/** Every table of the database, by name, as the migrations made it. */
export type Tables = DB;

/** What a piece of work writes and reads with, inside `withScope`. */
export type Transaction = KyselyTransaction<Tables>;

/** The database as the modules know it. */
export interface Database {
  /** Single statements that need nobody's rights: what is published, and functions that check by themselves. */
  readonly read: Kysely<Tables>;
  /**
   * Runs work in one transaction that sees the rows of this scope; never retried, rolled back when the work throws.
   * One inside another is refused: it would be another transaction, waiting for a connection that the first one holds.
   */
  withScope<T>(scope: Scope, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Waits for the statements under way, then closes every connection. */
  close(): Promise<void>;
}

export type DatabaseOptions = PoolOptions & { onStatement?: OnStatement };

/** Opens the program's pool of connections; the first one is made by the first statement. */
export const openDatabase = (options: DatabaseOptions): Database => {
  const kysely = new Kysely<Tables>({ dialect: dialectOver(openPool(options), options.onStatement) });
  return {
    read: kysely,
    withScope: (scope, work) =>
      once(() => openingIn(scope, () => kysely.transaction().execute((transaction) => work(transaction)))),
    close: () => kysely.destroy(),
  };
};

const inTransaction = new AsyncLocalStorage<{ open: boolean }>();

/** Refuses a transaction inside another; work that outlives its transaction (a timer, an answer) may open its own. */
async function once<T>(transaction: () => Promise<T>): Promise<T> {
  if (inTransaction.getStore()?.open)
    throw new Error('withScope() inside withScope(): use the transaction already open');
  const state = { open: true };
  try {
    return await inTransaction.run(state, transaction);
  } finally {
    state.open = false;
  }
}

/** Writes a value as `jsonb`: needed for arrays and strings, which the driver would send as SQL arrays and bare text. */
export const jsonb = (value: unknown): RawBuilder<JsonValue> => sql`${JSON.stringify(value)}::jsonb`;

/** One of these identifiers: a list is one parameter, so that a statement keeps one text, whatever its length. */
export const among = (ids: readonly string[]): RawBuilder<string> => sql<string>`any(${ids}::uuid[])`;

/** Words of the program as literals, for `in (…)`: by them the planner proves that a partial index holds the list. */
export const literals = (words: readonly string[]): RawBuilder<string> =>
  sql<string>`${sql.join(words.map((word) => sql.lit(word)))}`;
