import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RepositoryCalls, recordStatements } from '../platform/database/recorded-statements.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import * as repository from './repository.ts';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.drop());

test('every statement of the portal stands in repository.sql', async () => {
  const { database } = world;
  const id = newId();
  const calls: RepositoryCalls = {
    readHome: () => repository.readHome(database, id),
    listNews: async () => {
      await repository.listNews(database, id, { most: 3 });
      await repository.listNews(database, id, { after: 'X', most: 3 });
    },
    findArticle: () => repository.findArticle(database, id, 'X'),
    listProcedures: () => repository.listProcedures(database, id),
    listPortals: () => repository.listPortals(database, 'X', 3),
  };
  expect(Object.keys(calls).sort()).toEqual(Object.keys(repository).sort());
  await expect(await recordStatements(database, calls)).toMatchFileSnapshot('./repository.sql');
});
