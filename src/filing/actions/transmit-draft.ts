import { filingState } from '../../catalogue/index.ts';
import {
  deleteSomeDraftFiles,
  enqueueScans,
  listCompletingFiles,
  listDraftFiles,
} from '../../documents/index.ts';
import { type Answers, type Definition, summarise } from '../../forms/index.ts';
import { isUniqueViolation, last, type Transaction } from '../../platform/database/index.ts';
import { notFound } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { calendarDateOf } from '../../platform/text/index.ts';
import {
  answerComplement,
  createRequest,
  findSentDraft,
  type NewRequest,
  type SubmittedFile,
  type Transmission,
} from '../../requests/index.ts';
import { type CheckedDraft, checkDraft } from '../check-draft.ts';
import { type Filer, keyOf, loadForm, type OpenDraft, placeOf, scopeOf } from '../open-draft.ts';
import { type DraftRow, deleteDraft, lockDraftForSending, type SendingRow } from '../repository.ts';

/** What became of a draft that was to be sent. */
export type Transmitted =
  /** The request exists, made by this press of the button or by another. */
  | { readonly kind: 'sent'; readonly number: string }
  | { readonly kind: 'problems' }
  /** The démarche closed, or is no longer published: the draft is kept. */
  | { readonly kind: 'closed' };

/** A number taken by another request is drawn again: once in billions, so that two tries are plenty. */
const mostTries = 3;
/** Words of the answers that agents may search, in characters. */
const mostWords = 200_000;

/** Files that the request has already, by the identifier of their copy in the draft. */
type SentBefore = ReadonlyMap<string, string>;

const documentsOf = (checked: CheckedDraft, before: SentBefore): Record<string, SubmittedFile[]> =>
  Object.fromEntries(
    checked.documents
      .filter(({ files }) => files.length > 0)
      .map(({ field, files }) => [
        field.key,
        files.map(({ id, name, hash, size, kind }) => ({ id: before.get(id) ?? id, name, hash, size, kind })),
      ]),
  );

/** The draft with its files, and those that a complement left as they were: the request keeps one row for each content. */
const openToSend = async (
  tx: Transaction,
  row: SendingRow,
  listed: OpenDraft['files'],
): Promise<{ open: OpenDraft<SendingRow>; before: SentBefore }> => {
  const form = await loadForm(tx, { authority: row.authority_id, id: row.form_version_id });
  if (!row.request_id) return { open: { row, form, files: listed }, before: new Map() };
  const files = await listCompletingFiles(tx, placeOf(row), row.request_id);
  const before = files.flatMap(({ id, sent_as }) => (sent_as ? [[id, sent_as] as const] : []));
  return { open: { row, form, files }, before: new Map(before) };
};

/** The town the request is about: the first commune or address of the form. */
const townOf = (form: Definition, answers: Answers): string => {
  for (const field of form.pages.flatMap((page) => page.fields)) {
    const part = field.kind === 'commune' ? 'name' : field.kind === 'address' ? 'town' : undefined;
    const answer = part ? answers[field.key] : undefined;
    if (part && typeof answer === 'object' && !Array.isArray(answer) && answer[part]) return answer[part];
  }
  return '';
};

const textOfAnswers = (form: Definition, answers: Answers): string =>
  summarise(form, answers)
    .flatMap((section) => section.rows.flatMap((row) => row.text))
    .join(' ')
    .slice(0, mostWords);

const holderOf = (filer: Filer, row: Pick<DraftRow, 'space_id'>): string =>
  filer.viewer.spaces.find((space) => space.id === row.space_id)?.name ?? '';

const transmissionOf = (
  filer: Filer,
  { row, form }: OpenDraft,
  checked: CheckedDraft,
  before: SentBefore,
): Transmission & Pick<NewRequest, 'holderName' | 'town' | 'act'> => {
  const { viewer, visit } = filer;
  const [holderName, town] = [holderOf(filer, row), townOf(form, checked.answers)];
  const names = `${holderName} ${viewer.firstName} ${viewer.lastName} ${town}`;
  return {
    act: { side: 'citizen', viewer, portal: visit.portal },
    draft: row.id,
    formVersion: row.form_version_id,
    space: row.space_id,
    answers: checked.answers,
    documents: documentsOf(checked, before),
    search: { names, content: textOfAnswers(form, checked.answers) },
    holderName,
    town,
  };
};

const sendNew = async (
  platform: Platform,
  tx: Transaction,
  row: SendingRow,
  sent: ReturnType<typeof transmissionOf>,
): Promise<Transmitted> => {
  const { team_id, silence, procedure_name } = row;
  const open = filingState(row, calendarDateOf(platform.clock())) === 'open';
  if (!open || !team_id || !silence || !procedure_name) return { kind: 'closed' };
  const request: NewRequest = {
    ...sent,
    procedure: { id: row.procedure_id, name: procedure_name, silence },
    team: team_id,
  };
  const { number } = await createRequest(platform, tx, request);
  return { kind: 'sent', number };
};

const sendComplement = async (
  platform: Platform,
  tx: Transaction,
  row: SendingRow & { number: string },
  sent: ReturnType<typeof transmissionOf>,
): Promise<Transmitted> => {
  const { number } = await answerComplement(platform, tx, {
    ...sent,
    number: row.number,
    silence: row.silence ?? { kind: 'none' },
  });
  return { kind: 'sent', number };
};

const transmitOnce = (platform: Platform, filer: Filer, draft: string): Promise<Transmitted> =>
  platform.database.withScope(scopeOf(filer), async (tx) => {
    const key = keyOf(filer, draft);
    const [row, listed] = await Promise.all([lockDraftForSending(tx, key), listDraftFiles(tx, key)]);
    if (!row) {
      const sent = await findSentDraft(tx, key);
      if (!sent) throw notFound();
      return { kind: 'sent', number: sent.number };
    }
    const { open, before } = await openToSend(tx, row, listed);
    const checked = checkDraft(platform, open);
    if (checked.problems.length > 0) return { kind: 'problems' };
    const dropped = [...before.keys(), ...checked.unasked.map((file) => file.id)];
    if (dropped.length > 0) await deleteSomeDraftFiles(tx, placeOf(row), dropped);
    const { number } = row;
    const sent = transmissionOf(filer, open, checked, before);
    const outcome = number
      ? await sendComplement(platform, tx, { ...row, number }, sent)
      : await sendNew(platform, tx, row, sent);
    if (outcome.kind !== 'sent') return outcome;
    // A verdict may fall before this transaction can be seen: the same job then tells the request.
    await enqueueScans(platform, tx, open.files);
    await last(tx, () => deleteDraft(tx, row));
    return outcome;
  });

/**
 * Sends a draft: checked whole, made a request (or added to the one it completes) and deleted, in one transaction of
 * twelve statements (sixteen at most for a complement). The lock on the draft lets one press of the button through; the others find the request it made.
 */
export const transmitDraft = async (
  platform: Platform,
  filer: Filer,
  draft: string,
): Promise<Transmitted> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transmitOnce(platform, filer, draft);
    } catch (error) {
      if (tries === mostTries || !isUniqueViolation(error, 'request_number_key')) throw error;
    }
  }
};
