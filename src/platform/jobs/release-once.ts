import type { Pool, PoolClient } from 'pg';

type Callback = (error: Error | undefined, client: PoolClient | undefined, release: () => void) => void;

/**
 * A pool whose connections may be given back twice. The queue does so with its listening one when it is cut while the
 * runner ends; `pg` throws then where nobody hears it, which ends the process.
 */
export const releaseOnce = (pool: Pool): Pool => {
  const connect: Pool['connect'] = pool.connect.bind(pool);
  const connectOnce = (callback?: Callback): Promise<PoolClient> | undefined => {
    if (callback === undefined) return connect();
    connect((error, client, release) => {
      let released = false;
      callback(error, client, () => {
        if (!released) release();
        released = true;
      });
    });
    return undefined;
  };
  return Object.assign(pool, { connect: connectOnce });
};
