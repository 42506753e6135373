import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RepositoryCalls, recordStatements } from '../platform/database/recorded-statements.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import * as drafts from './repository.ts';
import * as departures from './repository-departures.ts';
import * as lists from './repository-lists.ts';
import * as patches from './repository-patch.ts';

const repository = { ...drafts, ...lists, ...patches, ...departures };

let ground: TestDatabase;
beforeAll(async () => {
  ground = await createTestDatabase();
});
afterAll(() => ground.drop());

const id = newId();
const at = new Date('2026-11-03T13:05:00Z');
const key = { authority: id, spaces: [id], draft: id };
const draft = { id, authority_id: id, space_id: id, version: 1 };
const author = { account: id, name: '' };

const calls: RepositoryCalls = {
  findDraft: (tx) => repository.findDraft(tx, key),
  findWholeDraft: (tx) => repository.findWholeDraft(tx, key),
  lockDraft: (tx) => repository.lockDraft(tx, key),
  lockDraftForSending: (tx) => repository.lockDraftForSending(tx, key),
  insertDraft: (tx) =>
    repository.insertDraft(tx, {
      id,
      authority_id: id,
      procedure_id: id,
      form_version_id: id,
      space_id: id,
      account_id: id,
      request_id: null,
      entries: {},
      sources: {},
      page: 'commune',
      at,
    }),
  saveDraft: (tx) =>
    repository.saveDraft(tx, draft, {
      entries: {},
      sources: {},
      version: 2,
      page_versions: { commune: 2 },
      page: 'commune',
      author,
      at,
    }),
  patchDraft: (tx) =>
    repository.patchDraft(tx, key, {
      formVersion: id,
      page: 'commune',
      version: 1,
      entries: { nom: 'Plassans' },
      fields: ['nom'],
      author,
      at,
    }),
  moveDraftToVersion: (tx) =>
    repository.moveDraftToVersion(tx, draft, { formVersion: id, entries: {}, page: 'commune', at }),
  deleteDraft: (tx) => repository.deleteDraft(tx, draft),
  listDrafts: (tx) => repository.listDrafts(tx, [id]),
  listDraftsToFinish: (tx) => repository.listDraftsToFinish(tx, [id], 3),
  holdDraftsOf: (tx) => repository.holdDraftsOf(tx, [id]),
  findDraftOfRequest: (tx) => repository.findDraftOfRequest(tx, { authority_id: id, id }),
};

test('every statement of filing stands in repository.sql', async () => {
  expect(Object.keys(calls).sort()).toEqual(Object.keys(repository).sort());
  await expect(await recordStatements(ground.database, calls)).toMatchFileSnapshot('./repository.sql');
});
