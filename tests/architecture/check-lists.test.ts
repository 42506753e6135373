/** A column that holds one word of a list: the database and the program know the same words. */
import { expect, test } from 'vitest';
import type { Portal, Space } from '../../src/access/index.ts';
import { stages } from '../../src/access/portal.ts';
import { staffRoles } from '../../src/access/staff-member.ts';
import type { Civility } from '../../src/accounts/repository.ts';
import type { LinkPurpose } from '../../src/accounts/rules.ts';
import type { Holder, ProcedureKind } from '../../src/catalogue/repository.ts';
import type { FileTypes } from '../../src/documents/file-columns.ts';
import { eventKinds, type Side, sides } from '../../src/requests/deeds.ts';
import type { SilenceRule } from '../../src/requests/silence.ts';
import { statuses } from '../../src/requests/status.ts';
import { safeKinds } from '../../src/safe/rules.ts';
import type { OrganisationFacts } from '../../src/spaces/repository.ts';
import { countLists, tables } from './schema.ts';

/** The words of a type: it does not compile with one too many or one too few. */
const wordsOf = <Word extends string>(words: Record<Word, true>): string[] => Object.keys(words);

const fileKinds = wordsOf<FileTypes['kind']>({ jpeg: true, png: true, pdf: true, odt: true, docx: true });
const fileStates = wordsOf<FileTypes['state']>({
  pending: true,
  safe: true,
  infected: true,
  unchecked: true,
});

const known: Record<string, readonly string[]> = {
  'account.civility': wordsOf<Civility>({ madam: true, sir: true, unspecified: true }),
  'account.language': ['fr', 'en'],
  'account_token.purpose': wordsOf<LinkPurpose>({ activation: true, password: true }),
  'authority.kind': wordsOf<Portal['kind']>({ commune: true, intercommunality: true, department: true }),
  'authority.stage': stages,
  'event.kind': eventKinds,
  'event.side': sides,
  'content.kind': fileKinds,
  'file.role': wordsOf<FileTypes['role']>({ document: true, message: true, decision: true }),
  'content.state': fileStates,
  // Only the job that sends them reads it: no type of the program has these words.
  'mail.status': ['queued', 'sent', 'failed'],
  'message.side': wordsOf<Exclude<Side, 'system'>>({ citizen: true, authority: true }),
  'organisation.source': wordsOf<OrganisationFacts['source']>({ typed: true, directory: true }),
  'procedure.holder': wordsOf<Holder>({ person: true, organisation: true, any: true }),
  'procedure.kind': wordsOf<ProcedureKind>({ form: true, link: true, information: true }),
  // Only the database has these words as yet: every request comes by the pages.
  'request.channel': ['online', 'desk', 'mail', 'phone', 'email'],
  'request.silence_kind': wordsOf<SilenceRule['kind']>({ accept: true, reject: true, none: true }),
  'request.status': statuses,
  'safe_document.kind': safeKinds,
  'space.kind': wordsOf<Space['kind']>({ person: true, household: true, organisation: true, guest: true }),
  'space_access.role': wordsOf<Space['role']>({ manager: true, contributor: true }),
  'staff.role': staffRoles,
  'staff_team.role': staffRoles,
};

const lists = tables.flatMap(({ name, lists }) =>
  Object.entries(lists).map(([column, values]) => [`${name}.${column}`, values] as const),
);

test('every list of the schema is read here', () => {
  expect(lists.length).toBe(countLists());
  expect(lists.map(([column]) => column).toSorted()).toEqual(Object.keys(known).toSorted());
});

test.each(lists)('the words of %s are those of the program', (column, values) => {
  expect(values.toSorted()).toEqual([...(known[column] ?? [])].toSorted());
});
