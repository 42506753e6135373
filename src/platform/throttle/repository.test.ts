import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RepositoryCalls, recordStatements } from '../database/recorded-statements.ts';
import { createTestDatabase, type TestDatabase } from '../database/testing.ts';
import * as repository from './repository.ts';

let ground: TestDatabase;
beforeAll(async () => {
  ground = await createTestDatabase();
});
afterAll(() => ground.drop());

const at = new Date('2026-11-03T13:05:00Z');
const key = 'x';

const calls: RepositoryCalls = {
  countAttempt: (tx) => repository.countAttempt(tx, { key, at, windowStart: at }),
  lockKey: (tx) => repository.lockKey(tx, key, at),
  readLock: (tx) => repository.readLock(tx, key),
  uncountAttempt: (tx) => repository.uncountAttempt(tx, key),
  deleteKey: (tx) => repository.deleteKey(tx, key),
  deleteOldKeys: (tx) => repository.deleteOldKeys(tx, at, at),
};

test('the statements are those that were reviewed', async () => {
  expect(Object.keys(calls).sort()).toEqual(Object.keys(repository).sort());
  const text = await recordStatements(ground.database, calls);
  await expect(text).toMatchFileSnapshot('./repository.sql');
});
