import { AsyncLocalStorage } from 'node:async_hooks';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type TransactionSettings,
} from 'kysely';
import type { Pool } from 'pg';
import { DatabaseUnreachable } from '../errors.ts';
import { type Scope, scopeStatement } from '../scope.ts';
import { type OnStatement, PooledConnection } from './connection.ts';

/** Scope of the transaction about to begin: Kysely's own begin carries no room for it. */
const opening = new AsyncLocalStorage<{ scope: Scope | null }>();

/** Runs `open`, whose first transaction is opened in this scope. */
export const openingIn = <T>(scope: Scope, open: () => Promise<T>): Promise<T> =>
  opening.run({ scope }, open);

/** PostgreSQL for Kysely over one pool, with named statements and the scope declared in the round trip of BEGIN. */
export const dialectOver = (pool: Pool, onStatement: OnStatement | undefined): Dialect => ({
  createDriver: () => new ScopedDriver(pool, onStatement),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (database) => new PostgresIntrospector(database),
});

class ScopedDriver implements Driver {
  readonly #pool: Pool;
  readonly #onStatement: OnStatement | undefined;

  constructor(pool: Pool, onStatement: OnStatement | undefined) {
    this.#pool = pool;
    this.#onStatement = onStatement;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PooledConnection> {
    const client = await this.#pool.connect().catch((cause: unknown) => {
      throw new DatabaseUnreachable(cause);
    });
    return new PooledConnection(client, this.#onStatement);
  }

  async releaseConnection(connection: PooledConnection): Promise<void> {
    connection.release();
  }

  /** Both statements leave together and both answers are awaited: no statement ever runs outside its scope. */
  async beginTransaction(connection: PooledConnection, settings: TransactionSettings): Promise<void> {
    const preamble = [connection.send(beginStatement(settings), [])];
    const declared = takeScope();
    if (declared) preamble.push(connection.send(declared.text, declared.parameters));
    const outcomes = await Promise.allSettled(preamble);
    const refused = outcomes.find((outcome) => outcome.status === 'rejected');
    if (!refused) return;
    connection.markBroken();
    throw refused.reason;
  }

  /** PostgreSQL answers ROLLBACK to the COMMIT of a transaction in which a statement failed: that is not a success. */
  async commitTransaction(connection: PooledConnection): Promise<void> {
    const result = await connection.send('commit', []);
    if (result.command === 'ROLLBACK')
      throw new Error('The transaction was rolled back: one of its statements had failed');
  }

  async rollbackTransaction(connection: PooledConnection): Promise<void> {
    try {
      await connection.send('rollback', []);
    } catch (error) {
      connection.markBroken();
      throw error;
    }
  }

  async savepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`savepoint ${quoted(name)}`));
  }

  async rollbackToSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`rollback to savepoint ${quoted(name)}`));
  }

  async releaseSavepoint(connection: DatabaseConnection, name: string): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(`release savepoint ${quoted(name)}`));
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

function takeScope() {
  const waiting = opening.getStore();
  const scope = waiting?.scope;
  if (!waiting || !scope) return null;
  waiting.scope = null; // a transaction begun later by the same work declares its own
  return scopeStatement(scope);
}

function beginStatement({ isolationLevel, accessMode }: TransactionSettings): string {
  if (!isolationLevel && !accessMode) return 'begin';
  return ['start transaction', isolationLevel && `isolation level ${isolationLevel}`, accessMode]
    .filter(Boolean)
    .join(' ');
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
