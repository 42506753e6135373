import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RepositoryCalls, recordStatements } from '../platform/database/recorded-statements.ts';
import { createTestDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { newId } from '../platform/identifiers/index.ts';
import { type InboxQuestion, listInbox, readCounters } from './repository.ts';
import { inboxSorts, inboxViews, isDoneView } from './rules.ts';

let ground: TestDatabase;
beforeAll(async () => {
  ground = await createTestDatabase();
});
afterAll(() => ground.drop());

const id = newId();
const everyTeam = { authority: id, teams: null, account: id };
const oneTeam = { ...everyTeam, teams: [id] };
const twoTeams = { ...everyTeam, teams: [id, id] };
const arrival: InboxQuestion = { view: 'open', sort: 'recent', query: '', from: undefined };
const position = { at: '2026-11-03 13:05:00+00', id };

const lists: RepositoryCalls = Object.fromEntries(
  inboxViews.flatMap((view) =>
    inboxSorts
      .filter((sort) => sort === 'recent' || !isDoneView(view))
      .map((sort) => [
        `listInbox, ${view}, ${sort}`,
        (tx: Parameters<typeof listInbox>[0]) => listInbox(tx, everyTeam, { ...arrival, view, sort }, 50),
      ]),
  ),
);

const calls: RepositoryCalls = {
  ...lists,
  'listInbox, one team': (tx) => listInbox(tx, oneTeam, arrival, 50),
  'listInbox, two teams': (tx) => listInbox(tx, twoTeams, arrival, 50),
  'listInbox, next page': (tx) =>
    listInbox(tx, oneTeam, { ...arrival, from: { position, side: 'after' } }, 50),
  'listInbox, page before': (tx) =>
    listInbox(tx, oneTeam, { ...arrival, from: { position, side: 'before' } }, 50),
  'listInbox, search': (tx) => listInbox(tx, oneTeam, { ...arrival, query: 'lilas' }, 50),
  'readCounters, every team': (tx) => readCounters(tx, everyTeam),
  'readCounters, one team': (tx) => readCounters(tx, oneTeam),
};

test('the statements are those that were read in review', async () => {
  const text = await recordStatements(ground.database, calls);
  await expect(text).toMatchFileSnapshot('./repository.sql');
});
