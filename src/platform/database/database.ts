import { AsyncLocalStorage } from 'node:async_hooks';
import { type Kysely, type Transaction as KyselyTransaction, type RawBuilder, sql } from 'kysely';
import type { OnStatement } from './pool/connection.ts';
import { type Lender, lend } from './pool/driver.ts';
import { openPool, type PoolOptions } from './pool/pool.ts';
import { queriesOver, senderOf, transactionOver } from './pool/query-layer.ts';
import { ScopedReading } from './pool/scoped-reading.ts';
import { ScopedTransaction } from './pool/scoped-transaction.ts';
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
   * Work that knows its last statements says so with `last`: COMMIT leaves with them.
   */
  withScope<T>(scope: Scope, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * Runs work that only reads, in this scope, without BEGIN or COMMIT. What it asks for in one `Promise.all` leaves in one
   * write: a page that knows its questions asks them together.
   */
  readIn<T>(scope: Scope, work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Waits for the statements under way, then closes every connection. */
  close(): Promise<void>;
}

export type DatabaseOptions = PoolOptions & { onStatement?: OnStatement };

/** Opens the program's pool of connections; the first one is made by the first statement. */
export const openDatabase = (options: DatabaseOptions): Database => {
  const lender: Lender = { pool: openPool(options), onStatement: options.onStatement };
  return {
    read: queriesOver({
      executeQuery: (query) => lend(lender, (connection) => connection.executeQuery(query)),
    }),
    withScope: (scope, work) => once('withScope', () => transact(lender, scope, work)),
    readIn: (scope, work) => once('readIn', () => read(lender, scope, work)),
    close: () => lender.pool.end(),
  };
};

const transact = <T>(
  lender: Lender,
  scope: Scope,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> =>
  lend(lender, async (connection) => {
    const transaction = new ScopedTransaction(connection, scope);
    try {
      const result = await work(transactionOver(transaction));
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollback();
      throw error;
    } finally {
      transaction.close();
    }
  });

const read = <T>(lender: Lender, scope: Scope, work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  lend(lender, async (connection) => {
    const reading = new ScopedReading(connection, scope);
    try {
      return await work(transactionOver(reading));
    } finally {
      reading.close();
    }
  });

/**
 * The last statements of a transaction, sent together: COMMIT leaves with them, and when they fail nothing of the
 * transaction remains. What must be decided by their result is decided before, or does not undo the rest.
 *
 *     return last(tx, () => saveDraft(tx, row, saved));
 */
export const last = <T>(transaction: Transaction, work: () => Promise<T>): Promise<T> => {
  const sender = senderOf(transaction);
  return sender instanceof ScopedTransaction ? sender.last(work) : work();
};

const inTransaction = new AsyncLocalStorage<{ kind: string; open: boolean }>();

/** Refuses a transaction inside another; work that outlives its transaction (a timer, an answer) may open its own. */
async function once<T>(kind: string, transaction: () => Promise<T>): Promise<T> {
  const around = inTransaction.getStore();
  if (around?.open) throw new Error(`${kind}() inside ${around.kind}(): use the transaction already open`);
  const state = { kind, open: true };
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
