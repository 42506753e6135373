import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RepositoryCalls, recordStatements } from '../platform/database/recorded-statements.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import * as accounts from './repository.ts';
import * as devices from './repository-devices.ts';
import * as secrets from './repository-secrets.ts';

const repository = { ...accounts, ...secrets, ...devices };

let ground: TestDatabase;
beforeAll(async () => {
  ground = await createTestDatabase();
});
afterAll(() => ground.drop());

const id = newId();
const at = new Date('2026-11-03T13:05:00Z');
const account: accounts.NewAccount = {
  id,
  email: 'claire@courriel.example',
  passwordHash: '',
  civility: 'madam',
  lastName: '',
  firstName: '',
  birthDate: '1984-05-17',
  address: null,
  phone: null,
  mobile: null,
};

const calls: RepositoryCalls = {
  insertWaitingAccount: (tx) => repository.insertWaitingAccount(tx, account, at),
  insertConsent: (tx) => repository.insertConsent(tx, { account: id, authority: id, what: 'terms' }, at),
  findByEmail: (tx) => repository.findByEmail(tx, account.email),
  listWaiting: (tx) => repository.listWaiting(tx, { account: id, email: account.email, most: 5 }),
  holdAddress: (tx) => repository.holdAddress(tx, account.email),
  holdAccount: (tx) => repository.holdAccount(tx, { id, password_hash: '' }),
  activateAccount: (tx) => repository.activateAccount(tx, id, at),
  updatePassword: (tx) => repository.updatePassword(tx, id, '', at),
  findProfile: (tx) => repository.findProfile(tx, id),
  updateContactDetails: (tx) => repository.updateContactDetails(tx, id, account, at),
  deleteAccounts: (tx) => repository.deleteAccounts(tx, [id]),
  insertLink: (tx) =>
    repository.insertLink(tx, {
      hash: 'x',
      account: id,
      purpose: 'activation',
      returnTo: null,
      expiresAt: at,
      at,
    }),
  findLink: (tx) => repository.findLink(tx, 'x', 'activation'),
  consumeLink: (tx) => repository.consumeLink(tx, 'x', 'activation', at),
  deleteLinks: (tx) => repository.deleteLinks(tx, [id], 'activation'),
  insertSession: (tx) =>
    repository.insertSession(tx, { hash: 'x', id, account: id, at, expiresAt: at, device: '' }),
  isDevice: (tx) => repository.isDevice(tx, 'x', at),
  knowsDevice: (tx) => repository.knowsDevice(tx, { hash: 'x', account: id, at }),
  keepDevice: (tx) => repository.keepDevice(tx, { hash: 'x', account: id, expiresAt: at }),
  deleteDevicesOf: (tx) => repository.deleteDevicesOf(tx, id),
  deleteOldDevices: (tx) => repository.deleteOldDevices(tx, at),
  deleteSession: (tx) => repository.deleteSession(tx, 'x'),
  deleteSessionsOf: (tx) => repository.deleteSessionsOf(tx, id),
  deleteExpiredSessions: (tx) => repository.deleteExpiredSessions(tx, at),
  deleteOldLinks: (tx) => repository.deleteOldLinks(tx, at),
  deleteWaitingAccounts: (tx) => repository.deleteWaitingAccounts(tx, at),
};

test('the statements are those that were reviewed', async () => {
  expect(Object.keys(calls).sort()).toEqual(Object.keys(repository).sort());
  const text = await recordStatements(ground.database, calls);
  await expect(text).toMatchFileSnapshot('./repository.sql');
});
