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

test('every statement of the staff stands in repository.sql', async () => {
  const [id, at] = [newId(), new Date('2026-11-21T10:00:00Z')];
  const given = { account: id, role: 'agent', team: id, position: '' } as const;
  const calls: RepositoryCalls = {
    listTeams: (tx) => repository.listTeams(tx, id),
    upsertStaff: (tx) => repository.upsertStaff(tx, id, [given], at),
    upsertTeamRoles: (tx) => repository.upsertTeamRoles(tx, id, [given]),
    holdAdministrators: (tx) => repository.holdAdministrators(tx, id),
    clearRole: (tx) => repository.clearRole(tx, id, id),
    deleteTeamRole: (tx) => repository.deleteTeamRole(tx, id, id, id),
    deleteRoleless: (tx) => repository.deleteRoleless(tx, id, id),
    readStaff: (tx) => repository.readStaff(tx, id),
  };
  expect(Object.keys(calls).sort()).toEqual(Object.keys(repository).sort());
  await expect(await recordStatements(world.database, calls)).toMatchFileSnapshot('./repository.sql');
});
