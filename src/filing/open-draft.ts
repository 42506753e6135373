import type { FastifyRequest } from 'fastify';
import { requireViewer, type Viewer, type Visit } from '../access/index.ts';
import { loadFormDefinition, type VersionKey } from '../catalogue/index.ts';
import { type DraftPlace, type FileState, listDraftFiles } from '../documents/index.ts';
import type { Definition, FormContext } from '../forms/index.ts';
import type { Scope, Transaction } from '../platform/database/index.ts';
import { notFound, Redirection } from '../platform/http/index.ts';
import { isId } from '../platform/identifiers/index.ts';
import type { Platform } from '../platform/platform.ts';
import { calendarDateOf } from '../platform/text/index.ts';
import { findSentDraft } from '../requests/index.ts';
import { draftPath } from './addresses.ts';
import { type Author, type DraftKey, type DraftRow, findWholeDraft, lockDraft } from './repository.ts';

/** The person who files, in a portal. */
export interface Filer {
  readonly visit: Visit;
  readonly viewer: Viewer;
}

/** Whoever asks for a page of filing: signed in, or sent to sign in and back. */
export const filerOf = (request: FastifyRequest): Filer => ({
  viewer: requireViewer(request),
  visit: request.visit,
});

/** In whose name the database works for this person. */
export const scopeOf = ({ viewer }: Filer): Scope => ({ kind: 'account', account: viewer.account });

/** The person as a draft remembers who saved it. */
export const authorOf = ({ viewer }: Filer): Author => ({
  account: viewer.account,
  name: `${viewer.firstName} ${viewer.lastName}`,
});

/** A draft of this portal, among the spaces of the person. An address that is no identifier reaches no database. */
export const keyOf = ({ visit, viewer }: Filer, draft: string): DraftKey => {
  if (!isId(draft)) throw notFound();
  return { authority: visit.portal.id, spaces: viewer.spaces.map((space) => space.id), draft };
};

/** Where the files of a draft stand. */
export const placeOf = (row: Pick<DraftRow, 'id' | 'authority_id' | 'space_id'>): DraftPlace => ({
  authority: row.authority_id,
  space: row.space_id,
  draft: row.id,
});

/** A file of a draft. */
export type DraftFile = Awaited<ReturnType<typeof listDraftFiles>>[number] & { state: FileState };

/** A draft with the form it follows and its files. */
export interface OpenDraft<Row extends DraftRow = DraftRow> {
  readonly row: Row;
  readonly form: Definition;
  readonly files: readonly DraftFile[];
}

/** The form of a version, read in the transaction at work. No statement once this process knows the version. */
export const loadForm = (tx: Transaction, version: VersionKey): Promise<Definition> =>
  loadFormDefinition(tx, version);

/** Where a draft that is no longer there leads: to the page that says it was sent, or nowhere. */
export const leaveMissingDraft = async (tx: Transaction, filer: Filer, draft: string): Promise<never> => {
  const sent = await findSentDraft(tx, keyOf(filer, draft));
  throw sent ? new Redirection(filer.visit.link(draftPath(draft))) : notFound();
};

/** The draft, its form and its files; someone else's draft does not exist, a sent one says so. */
export const openDraft = async (tx: Transaction, filer: Filer, draft: string): Promise<OpenDraft> => {
  const key = keyOf(filer, draft);
  const whole = await findWholeDraft(tx, key);
  if (!whole) return leaveMissingDraft(tx, filer, draft);
  const { files, ...row } = whole;
  return { row, files, form: await loadForm(tx, { authority: row.authority_id, id: row.form_version_id }) };
};

/** Same, held until the end of the transaction. */
export const holdDraft = async (tx: Transaction, filer: Filer, draft: string): Promise<OpenDraft> => {
  const key = keyOf(filer, draft);
  // The files are listed once the lock is had: a statement of its own, though it leaves with the first.
  const [row, files] = await Promise.all([lockDraft(tx, key), listDraftFiles(tx, key)]);
  if (!row) return leaveMissingDraft(tx, filer, draft);
  return { row, files, form: await loadForm(tx, { authority: row.authority_id, id: row.form_version_id }) };
};

/** Adds the form and the files to a row. */
export const completeDraft = async <Row extends DraftRow>(
  tx: Transaction,
  row: Row,
): Promise<OpenDraft<Row>> => ({
  row,
  form: await loadForm(tx, { authority: row.authority_id, id: row.form_version_id }),
  files: await listDraftFiles(tx, { ...placeOf(row), spaces: [row.space_id] }),
});

/** Facts that the form engine needs to check a draft. */
export const contextOf = (
  platform: Pick<Platform, 'clock'>,
  files: readonly Pick<DraftFile, 'document_key' | 'name' | 'state'>[],
): FormContext => ({
  today: calendarDateOf(platform.clock()),
  documents: Object.fromEntries(Map.groupBy(files, (file) => file.document_key)),
});

/** Name of the démarche a draft belongs to, kept by the request when it is no longer published. */
export const procedureNameOf = (row: Pick<DraftRow, 'procedure_name' | 'request_procedure_name'>): string =>
  row.request_procedure_name ?? row.procedure_name ?? '';
