import type { PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOwnerPool } from '../database/index.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import { releaseOnce } from './release-once.ts';

let one: TestDatabase;
beforeAll(async () => {
  one = await createTestDatabase();
});
afterAll(() => one.drop());

test('a connection given back twice is given back once, and serves again', async () => {
  const pool = releaseOnce(openOwnerPool({ url: one.ownerUrl, connections: 1 }));
  const [client, release] = await new Promise<[PoolClient | undefined, () => void]>((resolve) => {
    pool.connect((_error, client, release) => resolve([client, release]));
  });
  expect((await client?.query('select 1 as one'))?.rows).toEqual([{ one: 1 }]);
  release();
  expect(release).not.toThrow();
  const next = await pool.connect();
  release();
  expect(pool.idleCount).toBe(0); // the one lent since stays lent
  next.release();
  expect((await pool.query('select 2 as two')).rows).toEqual([{ two: 2 }]);
  await pool.end();
});
