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
const at = new Date('2026-11-03T13:05:00Z');
const owned = { id, account_id: id, created_at: at } as const;
const file = { name: 'rib.pdf', hash: 'a'.repeat(64), size: 1, kind: 'pdf', state: 'pending' } as const;

const calls: RepositoryCalls = {
  lockSafe: (tx) => repository.lockSafe(tx, id),
  listSafeFiles: (tx) => repository.listSafeFiles(tx, id),
  countSafeDocuments: (tx) => repository.countSafeDocuments(tx, id),
  findSafeFile: (tx) => repository.findSafeFile(tx, id, id),
  insertSafeDocument: (tx) =>
    repository.insertSafeDocument(tx, { ...owned, kind: 'bank_details', name: '', valid_until: null }),
  insertSafeFiles: (tx) => repository.insertSafeFiles(tx, [{ ...owned, ...file, document_id: id }]),
  deleteSafe: (tx) => repository.deleteSafe(tx, id),
  deleteSafeDocument: (tx) => repository.deleteSafeDocument(tx, id, id),
};

test('every statement of the safe stands in repository.sql', async () => {
  expect(Object.keys(calls).sort()).toEqual(Object.keys(repository).sort());
  await expect(await recordStatements(ground.database, calls)).toMatchFileSnapshot('./repository.sql');
});
