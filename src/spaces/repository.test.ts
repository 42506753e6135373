import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RepositoryCalls, recordStatements } from '../platform/database/recorded-statements.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import * as spaces from './repository.ts';
import * as departures from './repository-departures.ts';
import * as guests from './repository-guests.ts';

const repository = { ...spaces, ...guests, ...departures };

let ground: TestDatabase;
beforeAll(async () => {
  ground = await createTestDatabase();
});
afterAll(() => ground.drop());

const id = newId();
const at = new Date('2026-11-03T13:05:00Z');
const facts: spaces.OrganisationFacts = {
  legalName: '',
  legalForm: 'mairie',
  siret: null,
  rna: null,
  website: null,
  address: { street: '', postcode: '', town: '', country: 'FR' },
  phone: null,
  fax: null,
  source: 'typed',
};

const calls: RepositoryCalls = {
  insertSpace: (tx) => repository.insertSpace(tx, { id, kind: 'organisation', name: '' }, at),
  insertManager: (tx) => repository.insertManager(tx, id, id, at),
  insertOrganisation: (tx) => repository.insertOrganisation(tx, id, facts, at),
  updateOrganisation: (tx) => repository.updateOrganisation(tx, id, facts, at),
  findOrganisation: (tx) => repository.findOrganisation(tx, id),
  listOrganisations: (tx) => repository.listOrganisations(tx, id),
  listPeopleWithAccess: (tx) => repository.listPeopleWithAccess(tx, id),
  countPeopleWithAccess: (tx) => repository.countPeopleWithAccess(tx, id),
  insertGuestAccess: (tx) =>
    repository.insertGuestAccess(tx, { id, space: id, hash: '', email: '', at, expiresAt: at }),
  proveAccess: (tx) => repository.proveAccess(tx, '', at, at),
  findProvenAccess: (tx) => repository.findProvenAccess(tx, '', at),
  revokeAccess: (tx) => repository.revokeAccess(tx, id, at),
  listSpacesOf: (tx) => repository.listSpacesOf(tx, id),
  listUnused: (tx) => repository.listUnused(tx, [id]),
  deleteSpaces: (tx) => repository.deleteSpaces(tx, [id]),
  forgetNames: (tx) => repository.forgetNames(tx, [id]),
  handOver: (tx) => repository.handOver(tx, [id], id),
  holdUnproven: (tx) => repository.holdUnproven(tx, at, 10),
};

test('the statements are those that were reviewed', async () => {
  expect(Object.keys(calls).sort()).toEqual(Object.keys(repository).sort());
  const text = await recordStatements(ground.database, calls);
  await expect(text).toMatchFileSnapshot('./repository.sql');
});
