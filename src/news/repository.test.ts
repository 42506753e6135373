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

test('every statement of the news stands in repository.sql', async () => {
  const [id, at] = [newId(), new Date('2026-11-21T10:00:00Z')];
  const article = { slug: 'x', title: 'X', summary: 'X', body: 'X', publishedAt: at };
  const calls: RepositoryCalls = {
    findTakenSlugs: (tx) => repository.findTakenSlugs(tx, id, ['x']),
    insertNews: (tx) => repository.insertNews(tx, id, [article]),
    unpublishNews: (tx) => repository.unpublishNews(tx, id, 'x'),
  };
  expect(Object.keys(calls).sort()).toEqual(Object.keys(repository).sort());
  await expect(await recordStatements(world.database, calls)).toMatchFileSnapshot('./repository.sql');
});
