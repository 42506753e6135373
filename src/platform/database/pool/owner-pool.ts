import { Pool } from 'pg';
import { type OnConnectionError, outliveConnections } from './lost-connections.ts';
import { valueTypes } from './values.ts';

export type OwnerPoolOptions = { url: string; connections: number; onError?: OnConnectionError };

/**
 * Connections as the owner of the database, whom row-level security does not hold: for migrations, the queue's own tables
 * and facts prepared by tests; never for a page.
 */
export const openOwnerPool = ({ url, connections, onError }: OwnerPoolOptions): Pool => {
  const pool = new Pool({
    connectionString: url,
    options: '-c timezone=UTC',
    max: connections,
    types: valueTypes,
    application_name: 'guichet owner',
  });
  outliveConnections(pool, onError);
  return pool;
};
