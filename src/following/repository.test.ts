import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RepositoryCalls, recordStatements } from '../platform/database/recorded-statements.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import * as repository from './repository.ts';

let ground: TestDatabase;
beforeAll(async () => {
  ground = await createTestDatabase();
});
afterAll(() => ground.drop());

const id = newId();
const after = { updatedAt: new Date('2026-11-03T13:05:00Z'), id };

const calls: RepositoryCalls = {
  listRequestsOfSpaces: async (tx) => {
    await repository.listRequestsOfSpaces(tx, [id], { view: 'current', after: undefined, most: 20 });
    await repository.listRequestsOfSpaces(tx, [id], { view: 'archived', after, most: 20 });
    await repository.listRequestsOfSpaces(tx, [id], { view: 'unread', after: undefined, most: 20 });
  },
  hasFinished: (tx) => repository.hasFinished(tx, [id]),
  listForDashboard: (tx) => repository.listForDashboard(tx, [id], 4),
};

test('every statement of following stands in repository.sql', async () => {
  expect(Object.keys(calls).sort()).toEqual(Object.keys(repository).sort());
  await expect(await recordStatements(ground.database, calls)).toMatchFileSnapshot('./repository.sql');
});
