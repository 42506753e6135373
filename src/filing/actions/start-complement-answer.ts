import { copyToDraft, listRequestDocuments } from '../../documents/index.ts';
import { type Answers, entriesFromAnswers } from '../../forms/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { notFound, ProductError } from '../../platform/http/index.ts';
import { newId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import {
  type Act,
  can,
  findByNumber,
  listSubmissions,
  permissionActor,
  type RequestRow,
  type SubmittedFile,
  scopeOf,
} from '../../requests/index.ts';
import { loadForm } from '../open-draft.ts';
import { findDraftOfRequest, insertDraft } from '../repository.ts';

const filesIn = (documents: unknown): string[] =>
  Object.values(documents as Record<string, readonly SubmittedFile[]>)
    .flat()
    .map((file) => file.id);

/** Files that the citizen added to the questions of the form once the request was sent. */
const addedSince = async (
  tx: Transaction,
  request: RequestRow,
  submissions: Awaited<ReturnType<typeof listSubmissions>>,
): Promise<string[]> => {
  const sent = new Set(submissions.flatMap(({ documents }) => filesIn(documents)));
  const documents = await listRequestDocuments(tx, request);
  return documents.filter(({ id, document_key }) => document_key !== '' && !sent.has(id)).map(({ id }) => id);
};

/** A draft that begins with what was transmitted last: answers as they would be typed, copies of the files. */
const copyLastSubmission = async (
  platform: Platform,
  tx: Transaction,
  request: RequestRow,
  account: string,
): Promise<string> => {
  const submissions = await listSubmissions(tx, request);
  const last = submissions.at(-1);
  if (!last) throw notFound();
  const form = await loadForm(tx, { authority: request.authority_id, id: last.form_version_id });
  const draft = {
    id: newId(),
    authority_id: request.authority_id,
    procedure_id: request.procedure_id,
    form_version_id: last.form_version_id,
    space_id: request.space_id,
    account_id: account,
    request_id: request.id,
    entries: entriesFromAnswers(form, last.answers as Answers),
    sources: {},
    page: form.pages[0]?.key ?? '',
    at: platform.clock(),
  };
  const inserted = await insertDraft(tx, draft);
  // Another tab, or a colleague, began at the same instant: their draft is the one.
  if (!inserted) return (await findDraftOfRequest(tx, request))?.id ?? draft.id;
  const place = { authority: request.authority_id, space: request.space_id, draft: draft.id };
  const added = await addedSince(tx, request, submissions);
  const files = [...filesIn(last.documents), ...added];
  await copyToDraft(platform, tx, request, { place, account, files });
  return draft.id;
};

/** Opens the draft that answers a complement: the one already begun, or a copy of what was transmitted last. */
export const startComplementAnswer = (platform: Platform, act: Act, number: string): Promise<string> =>
  platform.database.withScope(scopeOf(act), async (tx) => {
    const request = await findByNumber(tx, act.portal.id, number);
    const actor = permissionActor(act);
    if (!request || !can(actor, 'citizen', 'view', request)) throw notFound();
    if (!can(actor, 'citizen', 'answer_complement', request)) throw new ProductError('DEMANDE_DEJA_TRAITEE');
    const begun = await findDraftOfRequest(tx, request);
    return begun?.id ?? copyLastSubmission(platform, tx, request, act.viewer.account);
  });
