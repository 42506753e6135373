import type { Pool } from 'pg';

/** Told of a connection that the server or the network cut. */
export type OnConnectionError = (error: Error) => void;

/**
 * A connection that is cut is replaced, and is not the end of the program: work that was using it fails by itself. The
 * pool listens to the connections it holds, nobody to those it has lent, and an error without listener ends a process.
 */
export const outliveConnections = (pool: Pool, onError: OnConnectionError = () => undefined): void => {
  pool.on('error', () => undefined); // said once already by the connection itself
  // Connections that close with their pool may hear that the server stops: nothing is lost with them.
  pool.on('connect', (client) => client.on('error', (error) => pool.ending || onError(error)));
};
