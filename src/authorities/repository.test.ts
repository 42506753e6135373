import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RepositoryCalls, recordStatements } from '../platform/database/recorded-statements.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import { authorityFacts } from './facts.ts';
import * as repository from './repository.ts';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.drop());

test('every statement of the authorities stands in repository.sql', async () => {
  const [id, at] = [newId(), new Date('2026-11-21T10:00:00Z')];
  const facts = authorityFacts.parse({
    kind: 'commune',
    slug: 'le-port',
    timeZone: 'Indian/Reunion',
    name: 'Le Port',
    nameOf: 'du Port',
    colour: '#2f5d50',
    address: { lines: ['Mairie'], postcode: '97420', town: 'Le Port' },
    phone: '02 62 00 00 00',
    email: 'mairie@le-port.example',
    appeal: { gracious: 'le maire', court: 'tribunal administratif' },
  });
  const team = { name: 'X', email: 'x@le-port.example', phone: '3000', address: 'X' };
  const calls: RepositoryCalls = {
    findTaken: (tx) => repository.findTaken(tx, facts, null),
    insertAuthority: (tx) => repository.insertAuthority(tx, id, facts, at),
    updateAuthority: (tx) => repository.updateAuthority(tx, id, facts, at),
    holdStage: (tx) => repository.holdStage(tx, id),
    updateStage: (tx) => repository.updateStage(tx, id, 'open', at),
    findKinds: (tx) => repository.findKinds(tx, [id]),
    belongsTo: (tx) => repository.belongsTo(tx, id, [id]),
    replaceParents: (tx) => repository.replaceParents(tx, id, [newId()]),
    listTeamNames: (tx) => repository.listTeamNames(tx, id),
    insertTeams: (tx) => repository.insertTeams(tx, id, [{ ...team, id }]),
    updateTeam: (tx) => repository.updateTeam(tx, id, id, team),
    writeSecret: (tx) => repository.writeSecret(tx, id, { name: 'x', value: 'x', at }),
    findSecret: (tx) => repository.findSecret(tx, id, 'x'),
  };
  expect(Object.keys(calls).sort()).toEqual(Object.keys(repository).sort());
  await expect(await recordStatements(world.database, calls)).toMatchFileSnapshot('./repository.sql');
});
