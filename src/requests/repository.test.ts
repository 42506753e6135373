import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RepositoryCalls, recordStatements } from '../platform/database/recorded-statements.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import * as requests from './repository.ts';
import * as complement from './repository-complement.ts';
import * as correspondence from './repository-correspondence.ts';
import * as erasure from './repository-erasure.ts';
import * as history from './repository-history.ts';
import * as verification from './repository-verification.ts';
import * as thread from './thread/repository.ts';

const repository = {
  ...complement,
  ...correspondence,
  ...erasure,
  ...history,
  ...thread,
  ...verification,
  ...requests,
};

let ground: TestDatabase;
beforeAll(async () => {
  ground = await createTestDatabase();
});
afterAll(() => ground.drop());

const id = newId();
const at = new Date('2026-11-03T13:05:00Z');
const request = { authority_id: id, id, team_id: id, space_id: id };
const event = {
  request_id: id,
  sequence: 1,
  kind: 'request_taken',
  side: 'authority',
  actor_id: id,
  actor_name: '',
  data: {},
  salt: Buffer.alloc(32),
  commitment: Buffer.alloc(32),
  occurred_at: at,
  previous_hash: Buffer.alloc(32),
  hash: Buffer.alloc(32),
} as const;
const search = { names: '', content: '' };

const calls: RepositoryCalls = {
  findByNumber: (tx) => repository.findByNumber(tx, id, 'X'),
  lockByNumber: (tx) => repository.lockByNumber(tx, id, 'X'),
  lockById: (tx) => repository.lockById(tx, id, id),
  insertRequest: (tx) =>
    repository.insertRequest(tx, {
      ...request,
      procedure_id: id,
      form_version_id: id,
      account_id: id,
      number: 'X',
      tracking_code: 'X',
      procedure_name: '',
      holder_name: '',
      author_name: '',
      status: 'submitted',
      step: 'submitted',
      submission_count: 1,
      submitted_at: at,
      updated_at: at,
      silence_kind: 'none',
      event_count: 1,
      event_head: Buffer.alloc(32),
    }),
  updateRequest: (tx) => repository.updateRequest(tx, request, { status: 'in_progress', updated_at: at }),
  insertSubmission: (tx) =>
    repository.insertSubmission(tx, {
      id,
      authority_id: id,
      request_id: id,
      space_id: id,
      sequence: 1,
      form_version_id: id,
      answers: '{}',
      documents: '{}',
      content_hash: '',
      draft_id: id,
      account_id: id,
      submitted_at: at,
    }),
  findSentDraft: (tx) => repository.findSentDraft(tx, { authority: id, spaces: [id], draft: id }),
  listSubmissions: (tx) => repository.listSubmissions(tx, request),
  insertEvents: (tx) => repository.insertEvents(tx, request, [event]),
  listEvents: (tx) => repository.listEvents(tx, request),
  moveCounter: (tx) => repository.moveCounter(tx, request, 'submitted', 'in_progress'),
  countAndIndex: (tx) => repository.countAndIndex(tx, request, { before: null, after: 'submitted' }, search),
  moveDraftFiles: (tx) => repository.moveDraftFiles(tx, id, request),
  insertMessage: (tx) =>
    repository.insertMessage(tx, {
      id,
      authority_id: id,
      request_id: id,
      space_id: id,
      side: 'citizen',
      author_id: id,
      author_name: '',
      body: '',
      send_key: id,
      sent_at: at,
    }),
  listMessages: (tx) => repository.listMessages(tx, request, { until: id, most: 31 }),
  markMessagesRead: (tx) => repository.markMessagesRead(tx, request, [id], at),
  countAsRead: (tx) => repository.countAsRead(tx, request, 'unread_staff', 1),
  markAnswerRead: (tx) => repository.markAnswerRead(tx, { ...request, submission_count: 2 }),
  insertComplement: (tx) =>
    repository.insertComplement(tx, {
      id,
      authority_id: id,
      request_id: id,
      space_id: id,
      explanation: '',
      reasons: '[]',
      asked_by: id,
      asked_at: at,
    }),
  closeComplement: (tx) => repository.closeComplement(tx, request, at),
  findCorrespondence: (tx) => repository.findCorrespondence(tx, request),
  findForReading: (tx) => repository.findForReading(tx, id, 'X'),
  eraseWords: (tx) => repository.eraseWords(tx, request),
  listToVerify: (tx) => repository.listToVerify(tx, id, id, 200),
  listHistories: (tx) => repository.listHistories(tx, id, [id]),
  listTransmitted: (tx) => repository.listTransmitted(tx, id, [id]),
  listFalseCounters: (tx) => repository.listFalseCounters(tx, id),
  listFiles: (tx) => repository.listFiles(tx, request, { most: 30 }),
};

test('every statement of the requests stands in repository.sql', async () => {
  expect(Object.keys(calls).sort()).toEqual(Object.keys(repository).sort());
  await expect(await recordStatements(ground.database, calls)).toMatchFileSnapshot('./repository.sql');
});
