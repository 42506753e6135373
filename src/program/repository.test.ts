import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RepositoryCalls, recordStatements } from '../platform/database/recorded-statements.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import * as repository from './repository.ts';

let ground: TestDatabase;
beforeAll(async () => {
  ground = await createTestDatabase();
});
afterAll(() => ground.drop());

const calls: RepositoryCalls = { listAuthorities: (tx) => repository.listAuthorities(tx) };

test('every statement of the program itself stands in repository.sql', async () => {
  expect(Object.keys(calls)).toEqual(Object.keys(repository));
  await expect(await recordStatements(ground.database, calls)).toMatchFileSnapshot('./repository.sql');
});
