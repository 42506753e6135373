import { Pool } from 'pg';
import { connectionSettings } from '../scope.ts';
import { type OnConnectionError, outliveConnections } from './lost-connections.ts';
import { valueTypes } from './values.ts';

export type PoolOptions = { url: string; connections?: number; onError?: OnConnectionError };

/** A statement longer than this is a fault of ours, or a page nobody waits for any more. */
const STATEMENT_MILLISECONDS = 30_000;
/** A transaction left open holds locks and old rows: the connection is cut. */
const IDLE_TRANSACTION_MILLISECONDS = 60_000;
const CONNECT_MILLISECONDS = 10_000;

/**
 * Connections of the program, with its own login (`migrateDatabase` gives its address). A pooler in between must keep
 * named statements and start options (PgBouncer: 1.21 or newer, pool_mode session; transaction mode loses both the
 * settings and the workers' locks).
 */
export const openPool = ({ url, connections = 10, onError }: PoolOptions): Pool => {
  const pool = new Pool({
    connectionString: url,
    options: startOptions(),
    max: connections,
    types: valueTypes,
    keepAlive: true,
    application_name: 'guichet',
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    idleTimeoutMillis: IDLE_TRANSACTION_MILLISECONDS,
  });
  outliveConnections(pool, onError);
  return pool;
};

function startOptions(): string {
  const settings = {
    ...connectionSettings,
    statement_timeout: String(STATEMENT_MILLISECONDS),
    idle_in_transaction_session_timeout: String(IDLE_TRANSACTION_MILLISECONDS),
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}
