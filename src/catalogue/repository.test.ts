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

test('every statement of the catalogue stands in repository.sql', async () => {
  const { database } = world;
  const id = newId();
  const calls: RepositoryCalls = {
    readCatalogue: () => repository.readCatalogue(database, id, { query: 'X', category: 'X' }),
    findListedProcedure: () => repository.findListedProcedure(database, id, 'X'),
    readFormDefinition: (tx) => repository.readFormDefinition(tx, { authority: id, id }),
  };
  expect(Object.keys(calls).sort()).toEqual(Object.keys(repository).sort());
  await expect(await recordStatements(database, calls)).toMatchFileSnapshot('./repository.sql');
});
