import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RepositoryCalls, recordStatements } from '../platform/database/recorded-statements.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import * as repository from './repository-design.ts';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.drop());

test('every statement of what is designed stands in repository-design.sql', async () => {
  const [id, at] = [newId(), new Date('2026-11-21T10:00:00Z')];
  const definition = { pages: [] };
  const procedure = {
    id,
    category: id,
    team: id,
    slug: 'x',
    name: 'X',
    summary: 'X',
    keywords: 'x',
    kind: 'form',
    externalUrl: null,
    requiresAccount: true,
    holder: 'any',
    minutes: 5,
    opensOn: null,
    closesOn: null,
    content: { purpose: [], audience: [], conditions: [], documents: [], steps: [], downloads: [] },
    silence: { kind: 'none' },
    popularity: 0,
    position: 0,
    library: { name: 'x', hash: 'x' },
  } as const;
  const category = { id, slug: 'x', name: 'X', icon: 'house', position: 1 };
  const calls: RepositoryCalls = {
    listCategories: (tx) => repository.listCategories(tx, id),
    insertCategories: (tx) => repository.insertCategories(tx, id, [category]),
    findFit: (tx) => repository.findFit(tx, id),
    insertProcedures: (tx) => repository.insertProcedures(tx, id, [procedure], at),
    holdProcedures: (tx) => repository.holdProcedures(tx, id, [id]),
    insertVersions: (tx) =>
      repository.insertVersions(tx, id, [{ id, procedure: id, number: 1, hash: 'x', definition }], at),
    openVersions: (tx) => repository.openVersions(tx, id, [id], at),
    updatePublication: (tx) => repository.updatePublication(tx, id, [id], { published: true, at }),
  };
  expect(Object.keys(calls).sort()).toEqual(Object.keys(repository).sort());
  await expect(await recordStatements(world.database, calls)).toMatchFileSnapshot('./repository-design.sql');
});
