import { Pool } from 'pg';
import { valueTypes } from './values.ts';

export type OwnerPoolOptions = { url: string; connections: number; onError?: (error: Error) => void };

/**
 * Connections as the owner of the database, whom row-level security does not hold: for migrations, the queue's own tables
 * and facts prepared by tests; never for a page. A connection that is cut is replaced, not the end of the program.
 */
export const openOwnerPool = ({ url, connections, onError = () => undefined }: OwnerPoolOptions): Pool => {
  const pool = new Pool({
    connectionString: url,
    options: '-c timezone=UTC',
    max: connections,
    types: valueTypes,
    application_name: 'guichet owner',
  });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError)); // while it is lent, the pool does not listen
  return pool;
};
