import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RepositoryCalls, recordStatements } from '../platform/database/recorded-statements.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import * as files from './repository.ts';
import * as contents from './repository-contents.ts';
import * as uploads from './repository-uploads.ts';
import * as verification from './repository-verification.ts';

const { insertNewContents: _part, ...ofContents } = contents;
const repository = { ...files, ...ofContents, ...uploads, ...verification };

let ground: TestDatabase;
beforeAll(async () => {
  ground = await createTestDatabase();
});
afterAll(() => ground.drop());

const id = newId();
const at = new Date('2026-11-03T13:05:00Z');
const hash = 'a'.repeat(64);
const place = { authority: id, space: id, draft: id };
const request = { authority_id: id, id };
const verdict = { state: 'safe', virus: null, examined_at: at } as const;

const calls: RepositoryCalls = {
  findFileOfSpaces: (tx) => repository.findFileOfSpaces(tx, id, [id], id),
  findFileOfAuthority: (tx) => repository.findFileOfAuthority(tx, id, id),
  lockDraft: (tx) => repository.lockDraft(tx, place),
  listDraftFiles: (tx) => repository.listDraftFiles(tx, { ...place, spaces: [place.space] }),
  listCompletingFiles: (tx) => repository.listCompletingFiles(tx, place, id),
  insertFiles: (tx) =>
    repository.insertFiles(tx, [
      {
        id,
        authority_id: id,
        space_id: id,
        draft_id: id,
        request_id: null,
        message_id: null,
        role: 'document',
        document_key: 'plan',
        name: 'plan.pdf',
        hash,
        size: 1,
        kind: 'pdf',
        state: 'pending',
        uploaded_by: id,
        created_at: at,
      },
    ]),
  deleteSomeDraftFiles: (tx) => repository.deleteSomeDraftFiles(tx, place, [id]),
  deleteDraftFiles: (tx) => repository.deleteDraftFiles(tx, place),
  listRequestFiles: (tx) => repository.listRequestFiles(tx, request, [id]),
  listRequestDocuments: (tx) => repository.listRequestDocuments(tx, request),
  insertContents: (tx) =>
    repository.insertContents(tx, [{ hash, size: 1, kind: 'pdf', state: 'pending', created_at: at }]),
  findContent: (tx) => repository.findContent(tx, hash),
  markContent: (tx) => repository.markContent(tx, hash, verdict),
  listFilesToFlag: (tx) => repository.listFilesToFlag(tx, hash),
  flagFile: (tx) => repository.flagFile(tx, id, id, at),
  deleteContents: (tx) => repository.deleteContents(tx, [hash]),
  insertUpload: (tx) =>
    repository.insertUpload(tx, {
      ...place,
      id,
      account: id,
      documentKey: 'plan',
      name: 'plan.pdf',
      size: 1,
      at,
    }),
  findUpload: (tx) => repository.findUpload(tx, place, id),
  countUploads: (tx) => repository.countUploads(tx, place),
  deleteUpload: (tx) => repository.deleteUpload(tx, place, id),
  deleteOldUploads: (tx) => repository.deleteOldUploads(tx, at),
  holdContents: (tx) => repository.holdContents(tx, [hash]),
  listContents: (tx) => repository.listContents(tx, hash, 2),
  listContentsOf: (tx) => repository.listContentsOf(tx, id, hash, 2),
  listFilesOfContent: (tx) => repository.listFilesOfContent(tx, hash),
  findUnreachable: (tx) => repository.findUnreachable(tx, [hash]),
};

test('every statement of the files stands in repository.sql', async () => {
  expect(Object.keys(calls).sort()).toEqual(Object.keys(repository).sort());
  await expect(await recordStatements(ground.database, calls)).toMatchFileSnapshot('./repository.sql');
});
