/**
 * What belongs to an authority is found by it: each statement names `authority_id`, each key and index begins with it. One
 * authority never sees another's rows, and the database may one day be distributed by authority.
 */
import { expect, test } from 'vitest';
import { type Exceptions, expectOnly } from './exceptions.ts';
import { tablesOfAuthorities } from './schema.ts';
import { type Statement, statements } from './statements.ts';

const content = 'a content is examined once, for every authority that holds it';
const own = 'a person sees what is theirs in all the portals at once';
const leaving = 'a person who leaves, leaves all the portals at once';
const job = 'the one queue of the program';
const namedInEachHalf = 'named in each of the two lists that it compares';
const statementsThatDoNot: Exceptions = {
  'documents listFilesToFlag: file': content,
  'documents deleteOldUploads: upload': 'a nightly job of the whole program',
  'filing holdDraftsOf: draft': own,
  'following hasFinished: request': own,
  'requests listFalseCounters: request': namedInEachHalf,
  'requests listFalseCounters: request_counter': namedInEachHalf,
};
const keysThatDoNot: Exceptions = {
  'event.event_by_actor (actor_id)': leaving,
  'file.file_by_sender (uploaded_by)': leaving,
  'file.file_by_space (space_id)': leaving,
  'message.message_by_author (author_id)': leaving,
  'request.request_by_author (account_id)': leaving,
  'submission.submission_by_account (account_id)': leaving,

  'consent.consent_account (account_id)': own,
  'draft.draft_by_space (space_id, updated_at)': own,
  'request.request_by_space (space_id, updated_at, id)': own,
  'staff.staff_account (account_id)': own,
  'file.file_by_hash (hash)': content,
  'procedure_content.procedure_content_by_hash (hash)': content,
  'mail.mail_pkey (id)': job,
  'mail.mail_by_age (created_at)': job,
};

const clause =
  'where|set|on|inner|left|right|cross|join|order|group|limit|using|values|for|returning|default|union|lateral';
const reference = new RegExp(
  `\\b(?:from|join|into|update|using) (?:only )?"?(\\w+)"?(?: (?:as )?(?!(?:${clause})\\b)"?(\\w+)"?)?`,
  'g',
);

/** The tables of authorities that a statement names, under the name by which it calls each. */
const namedIn = ({ text }: Statement): { table: string; as: string }[] =>
  [...text.matchAll(reference)]
    .map(([, table = '', as]) => ({ table, as: as ?? table }))
    .filter(({ table }) => tablesOfAuthorities.some(({ name }) => name === table));

/** Whether the authority of this table is told: in a condition, or among the values of a new row. */
const tellsAuthority = ({ text }: Statement, as: string, alone: boolean): boolean =>
  new RegExp(`"?\\b${as}"?\\."?authority_id"? (?:=|in\\b)|= "?\\b${as}"?\\."?authority_id"?`).test(text) ||
  new RegExp(`insert into "?${as}"? \\([^)]*\\bauthority_id\\b`).test(text) ||
  (alone && /(?<![\w.]|"\.)"?authority_id"? (?:=|in\b)/.test(text));

test('each statement on a table of an authority names the authority', () => {
  const silent = statements.flatMap((statement) => {
    const named = namedIn(statement);
    const alone = new Set(named.map(({ table }) => table)).size === 1;
    return named
      .filter(({ as }) => !tellsAuthority(statement, as, alone))
      .map(({ table }) => `${statement.module} ${statement.calledBy}: ${table}`);
  });
  expect(statements.flatMap(namedIn).length).toBeGreaterThan(50);
  expectOnly(silent, statementsThatDoNot);
});

test('each key, unique constraint and index of such a table begins with the authority', () => {
  const others = tablesOfAuthorities.flatMap(({ name, keys }) =>
    Object.entries(keys)
      .filter(([, columns]) => columns[0] !== 'authority_id')
      .map(([key, columns]) => `${name}.${key} (${columns.join(', ')})`),
  );
  expect(tablesOfAuthorities.length).toBeGreaterThan(10);
  expectOnly(others, keysThatDoNot);
});
