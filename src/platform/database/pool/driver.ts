import {
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { Pool } from 'pg';
import { DatabaseUnreachable } from '../errors.ts';
import { type OnStatement, PooledConnection } from './connection.ts';

/** Lends a connection for the length of a piece of work. */
export const lend = async <T>(
  { pool, onStatement }: Lender,
  work: (connection: PooledConnection) => Promise<T>,
): Promise<T> => {
  const client = await pool.connect().catch((cause: unknown) => {
    throw new DatabaseUnreachable(cause);
  });
  const connection = new PooledConnection(client, onStatement);
  try {
    return await work(connection);
  } finally {
    connection.release();
  }
};

/** A pool, and who is told of its statements. */
export interface Lender {
  readonly pool: Pool;
  readonly onStatement: OnStatement | undefined;
}

/** PostgreSQL for Kysely, which writes statements and leaves connections and transactions to us. */
export const dialect: Dialect = {
  createDriver: () => noDriver,
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (database) => new PostgresIntrospector(database),
};

const refuse = async (): Promise<never> => {
  throw new Error(
    'Connections and transactions are those of openDatabase(): use read, readIn() or withScope()',
  );
};

/** Nothing reaches the database but by `openDatabase`: a transaction begun by Kysely would have no scope. */
const noDriver: Driver = {
  init: async () => undefined,
  acquireConnection: refuse,
  beginTransaction: refuse,
  commitTransaction: refuse,
  rollbackTransaction: refuse,
  releaseConnection: async () => undefined,
  destroy: async () => undefined,
};

export { noDriver as driver };
