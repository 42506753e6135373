import type { InsertObject, UpdateObject } from 'kysely';
import { among, type Tables, type Transaction } from '../platform/database/index.ts';
import type { SilenceRule } from './silence.ts';
import type { RequestStatus } from './status.ts';
import { partOf, type ThreadPart } from './thread/repository-part.ts';

// The check constraints of the table, told to the compiler.
interface TypedColumns {
  status: RequestStatus;
  silence_kind: SilenceRule['kind'];
}

/** The columns every decision on a request starts from. */
const factColumns = [
  'id',
  'authority_id',
  'procedure_id',
  'team_id',
  'form_version_id',
  'space_id',
  'account_id',
  'number',
  'tracking_code',
  'procedure_name',
  'holder_name',
  'author_name',
  'town',
  'status',
  'assigned_to',
  'assigned_name',
  'submission_count',
  'submitted_at',
  'updated_at',
  'decided_at',
  'silence_due_on',
  'silence_kind',
  'clock_suspended_at',
  'unread_citizen',
  'unread_staff',
  'answer_unread',
  'event_count',
  'event_head',
  'step',
  'erased_at',
] as const;

/** A request of this authority by its public number; undefined when it is not there or not visible in this scope. */
export const findByNumber = (tx: Transaction, authority: string, number: string) =>
  tx
    .selectFrom('request')
    .select(factColumns)
    .where('authority_id', '=', authority)
    .where('number', '=', number)
    .$narrowType<TypedColumns>()
    .executeTakeFirst();

/** A request as `findByNumber` gives it. */
export type RequestRow = NonNullable<Awaited<ReturnType<typeof findByNumber>>>;

/** Same, held until the end of the transaction: two decisions at once are taken one after the other. */
export const lockByNumber = (tx: Transaction, authority: string, number: string) =>
  tx
    .selectFrom('request')
    .select(factColumns)
    .where('authority_id', '=', authority)
    .where('number', '=', number)
    .$narrowType<TypedColumns>()
    .forUpdate()
    .executeTakeFirst();

/** Same, by identifier: for background work. */
export const lockById = (tx: Transaction, authority: string, id: string) =>
  tx
    .selectFrom('request')
    .select(factColumns)
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .$narrowType<TypedColumns>()
    .forUpdate()
    .executeTakeFirst();

export const insertRequest = (tx: Transaction, row: InsertObject<Tables, 'request'>) =>
  tx.insertInto('request').values(row).execute();

/** Writes what changed; the caller holds the row (lockByNumber). */
export const updateRequest = (
  tx: Transaction,
  request: { authority_id: string; id: string },
  changes: UpdateObject<Tables, 'request'>,
) =>
  tx
    .updateTable('request')
    .set(changes)
    .where('authority_id', '=', request.authority_id)
    .where('id', '=', request.id)
    .execute();

export const insertSubmission = (tx: Transaction, row: InsertObject<Tables, 'submission'>) =>
  tx.insertInto('submission').values(row).execute();

/** The request of this authority that the sending of a draft of these spaces made: undefined when it was never sent. */
export const findSentDraft = (
  tx: Transaction,
  { authority, spaces, draft }: { authority: string; spaces: readonly string[]; draft: string },
) =>
  tx
    .selectFrom('submission')
    .innerJoin('request', (join) =>
      join
        .onRef('request.authority_id', '=', 'submission.authority_id')
        .onRef('request.id', '=', 'submission.request_id'),
    )
    .select(['request.number', 'submission.sequence'])
    .where('submission.draft_id', '=', draft)
    .where('submission.authority_id', '=', authority)
    .where('submission.space_id', '=', among(spaces))
    .executeTakeFirst();

/** Everything that was transmitted for a request, oldest first, with the form each one answered. */
export const listSubmissions = (tx: Transaction, request: { authority_id: string; id: string }) =>
  tx
    .selectFrom('submission')
    .select([
      'id',
      'sequence',
      'form_version_id',
      'answers',
      'documents',
      'content_hash',
      'salt',
      'submitted_at',
      'silence_due_on',
    ])
    .where('authority_id', '=', request.authority_id)
    .where('request_id', '=', request.id)
    .orderBy('sequence')
    .execute();

/** The files of a sent draft become the request's. */
export const moveDraftFiles = (
  tx: Transaction,
  draft: string,
  request: { authority_id: string; id: string },
) =>
  tx
    .updateTable('file')
    .set({ draft_id: null, request_id: request.id })
    .where('authority_id', '=', request.authority_id)
    .where('draft_id', '=', draft)
    .execute();

/** Everything the page of a request says about its service and its open complement, in one statement with the request. */
export const findForReading = (tx: Transaction, authority: string, number: string) =>
  tx
    .selectFrom('request')
    .innerJoin('team', (join) =>
      join.onRef('team.authority_id', '=', 'request.authority_id').onRef('team.id', '=', 'request.team_id'),
    )
    .leftJoin('complement', (join) =>
      join
        .onRef('complement.authority_id', '=', 'request.authority_id')
        .onRef('complement.request_id', '=', 'request.id')
        .on('complement.answered_at', 'is', null),
    )
    .select(factColumns.map((column) => `request.${column}` as const))
    .select([
      'team.name as team_name',
      'team.email as team_email',
      'team.phone as team_phone',
      'team.address as team_address',
      'complement.explanation as complement_explanation',
      'complement.reasons as complement_reasons',
      'complement.due_on as complement_due_on',
      'complement.asked_at as complement_asked_at',
    ])
    .where('request.authority_id', '=', authority)
    .where('request.number', '=', number)
    .$narrowType<TypedColumns>()
    .executeTakeFirst();

/** Files of a request: documents of every submission, files of messages, decision; oldest first. */
/** Files of a request, and those joined to the newest messages, or to the newest that are no newer than one. */
export const listFiles = (tx: Transaction, request: { authority_id: string; id: string }, part: ThreadPart) =>
  tx
    .selectFrom('file')
    .innerJoin('content', 'content.hash', 'file.hash')
    .select([
      'file.id',
      'message_id',
      'role',
      'document_key',
      'name',
      'size',
      'kind',
      'state',
      'file.created_at',
    ])
    .where('file.authority_id', '=', request.authority_id)
    .where('file.request_id', '=', request.id)
    .where('file.draft_id', 'is', null)
    .where(({ or, eb }) =>
      or([
        eb('file.message_id', 'is', null),
        eb('file.message_id', 'in', partOf(tx, request, part).select('message.id')),
      ]),
    )
    .orderBy('file.created_at')
    .orderBy('file.id')
    .execute();
