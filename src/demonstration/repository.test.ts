import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActiveAccount } from '../accounts/index.ts';
import { type RepositoryCalls, recordStatements } from '../platform/database/recorded-statements.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import { type Library, loadLibrary } from './library.ts';
import { gatherPeople } from './people.ts';
import * as repository from './repository.ts';

let world: TestDatabase;
let library: Library;
beforeAll(async () => {
  world = await createTestDatabase();
  library = await loadLibrary();
});
afterAll(() => world.drop());

const now = new Date('2026-11-21T10:00:00Z');

/** Accounts, committed, and one row of each table that refers to them. */
const settle = async () => {
  const people = gatherPeople({ library, placed: [], passwordHash: 'x', now });
  await world.database.withScope({ kind: 'platform' }, async (tx) => {
    for (const account of people.accounts) await createActiveAccount(tx, account, now);
  });
  const { space, space_access, organisation } = people.rows;
  return {
    space: space.slice(0, 1),
    space_access: space_access.slice(0, 1),
    organisation: organisation.slice(0, 1),
  };
};

test('every statement of the demonstration stands in repository.sql', async () => {
  const id = newId();
  const belongings = await settle();
  const calls: RepositoryCalls = {
    lockWorld: repository.lockWorld,
    authorityExists: (tx) => repository.authorityExists(tx, 'X'),
    insertBelongings: (tx) => repository.insertBelongings(tx, belongings),
    findPlace: (tx) => repository.findPlace(tx, 'X'),
    findPerson: (tx) => repository.findPerson(tx, 'X', id),
    findProcedureForm: (tx) => repository.findProcedureForm(tx, id, 'X'),
    insertStoryDraft: (tx) =>
      repository.insertStoryDraft(tx, {
        id,
        authority_id: id,
        procedure_id: id,
        form_version_id: id,
        space_id: id,
        account_id: id,
        entries: {},
        page: 'X',
        at: now,
      }),
  };
  expect(Object.keys(calls).sort()).toEqual(Object.keys(repository).sort());
  await expect(await recordStatements(world.database, calls)).toMatchFileSnapshot('./repository.sql');
});
