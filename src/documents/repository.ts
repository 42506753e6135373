import { sql } from 'kysely';
import type { RequestStatus } from '../access/index.ts';
import { prepared, type Transaction } from '../platform/database/index.ts';
import type { KeptKind } from './receive-file.ts';

/** What is known of a file: enough to show it, to serve it and to attach it elsewhere. */
const fileColumns = [
  'file.id',
  'file.authority_id',
  'file.space_id',
  'file.draft_id',
  'file.request_id',
  'file.role',
  'file.slot',
  'file.name',
  'file.hash',
  'file.size',
  'file.kind',
  'file.state',
] as const;

/** What the columns of text and check constraints hold. */
interface FileTypes {
  role: 'document' | 'message' | 'decision';
  kind: KeptKind;
  state: FileState;
}

/** A list of identifiers is one parameter, so that a statement keeps one text. */
const among = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`;

/** A file of the holder's side: in a draft, a request or a message of one of these spaces. */
export const findFileOfSpaces = (tx: Transaction, authority: string, spaces: readonly string[], id: string) =>
  tx
    .selectFrom('file')
    .select(fileColumns)
    .where('file.authority_id', '=', authority)
    .where('file.space_id', '=', among(spaces))
    .where('file.id', '=', id)
    .$narrowType<FileTypes>()
    .executeTakeFirst();

/** A file of the authority's side, with what `can` must know of its request; never one of a draft. */
export const findFileOfAuthority = (tx: Transaction, authority: string, id: string) =>
  tx
    .selectFrom('file')
    .innerJoin('request', (join) =>
      join
        .onRef('request.authority_id', '=', 'file.authority_id')
        .onRef('request.id', '=', 'file.request_id'),
    )
    .select(fileColumns)
    .select(['request.team_id', 'request.status'])
    .where('file.authority_id', '=', authority)
    .where('file.draft_id', 'is', null)
    .where('file.id', '=', id)
    .$narrowType<FileTypes & { status: RequestStatus }>()
    .executeTakeFirst();

/** Where a draft stands: its files are counted and changed only by whoever holds its row. */
export interface DraftPlace {
  readonly authority: string;
  readonly space: string;
  readonly draft: string;
}

/** Holds the draft until the end of the transaction: two uploads at once are counted one after the other. */
export const lockDraft = (tx: Transaction, { authority, space, draft }: DraftPlace) =>
  tx
    .selectFrom('draft')
    .select('id')
    .where('id', '=', draft)
    .where('authority_id', '=', authority)
    .where('space_id', '=', space)
    .forUpdate()
    .executeTakeFirst();

/** Files of a draft, in the order in which they came. */
export const listDraftFiles = prepared((tx, { authority, space, draft }: DraftPlace) =>
  tx
    .selectFrom('file')
    .select(fileColumns)
    .where('file.draft_id', '=', draft)
    .where('file.authority_id', '=', authority)
    .where('file.space_id', '=', space)
    .orderBy('file.slot')
    .orderBy('file.created_at')
    .orderBy('file.id')
    .$narrowType<FileTypes>(),
);

/** A row to write in `file`. */
export interface NewFileRow {
  readonly id: string;
  readonly authority_id: string;
  readonly space_id: string;
  readonly draft_id: string | null;
  readonly request_id: string | null;
  readonly message_id: string | null;
  readonly role: 'document' | 'message' | 'decision';
  readonly slot: string;
  readonly name: string;
  readonly hash: string;
  readonly size: number;
  readonly kind: KeptKind;
  readonly state: FileState;
  readonly uploaded_by: string;
  readonly created_at: Date;
}

/** What the antivirus said of a file: nothing yet, nothing ever (none is set), safe, infected. */
export type FileState = 'pending' | 'safe' | 'infected' | 'unchecked';

export const insertFiles = (tx: Transaction, rows: readonly NewFileRow[]) =>
  tx
    .insertInto('file')
    .values([...rows])
    .execute();

/** Removes some files of a draft; those that are not there are already removed. */
export const deleteSomeDraftFiles = (
  tx: Transaction,
  { authority, space, draft }: DraftPlace,
  ids: readonly string[],
) =>
  tx
    .deleteFrom('file')
    .where('draft_id', '=', draft)
    .where('authority_id', '=', authority)
    .where('space_id', '=', space)
    .where('id', '=', among(ids))
    .execute();

export const deleteDraftFiles = (tx: Transaction, { authority, space, draft }: DraftPlace) =>
  tx
    .deleteFrom('file')
    .where('draft_id', '=', draft)
    .where('authority_id', '=', authority)
    .where('space_id', '=', space)
    .execute();

/** Files of a request by their identifiers, as its submission names them. */
export const listRequestFiles = (
  tx: Transaction,
  request: { authority_id: string; id: string },
  ids: readonly string[],
) =>
  tx
    .selectFrom('file')
    .select(fileColumns)
    .where('file.authority_id', '=', request.authority_id)
    .where('file.request_id', '=', request.id)
    .where('file.id', '=', among(ids))
    .orderBy('file.created_at')
    .orderBy('file.id')
    .$narrowType<FileTypes>()
    .execute();

/** Supporting documents of a request, of every time it was transmitted. */
export const listRequestDocuments = (tx: Transaction, request: { authority_id: string; id: string }) =>
  tx
    .selectFrom('file')
    .select(['id', 'slot', 'hash'])
    .where('authority_id', '=', request.authority_id)
    .where('request_id', '=', request.id)
    .where('role', '=', 'document')
    .orderBy('created_at')
    .execute();

/** Files of this content that the antivirus has not seen yet (scope platform). */
export const listPendingFiles = (tx: Transaction, hash: string) =>
  tx
    .selectFrom('file')
    .select(fileColumns)
    .where('file.hash', '=', hash)
    .where('file.state', '=', 'pending')
    .$narrowType<FileTypes>()
    .execute();

/** Writes the verdict on files that still wait for it; returns those it was written on. */
export const markFiles = (
  tx: Transaction,
  ids: readonly string[],
  verdict: { state: FileState; virus: string | null },
) =>
  tx
    .updateTable('file')
    .set(verdict)
    .where('file.id', '=', among(ids))
    .where('file.state', '=', 'pending')
    .returning('file.id')
    .execute();

/** The same for files of drafts only: one sent meanwhile keeps waiting, its request must be told. */
export const markDraftFiles = (
  tx: Transaction,
  ids: readonly string[],
  verdict: { state: FileState; virus: string | null },
) =>
  tx
    .updateTable('file')
    .set(verdict)
    .where('file.id', '=', among(ids))
    .where('file.state', '=', 'pending')
    .where('file.request_id', 'is', null)
    .execute();

/** Whether copies of this content in people's safes wait for the antivirus (scope platform). */
export const hasPendingSafeFiles = async (tx: Transaction, hash: string): Promise<boolean> => {
  const found = await tx
    .selectFrom('safe_file')
    .select('id')
    .where('hash', '=', hash)
    .where('state', '=', 'pending')
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
};

/** Writes the verdict on every copy of this content in people's safes (scope platform). */
export const markSafeFiles = (
  tx: Transaction,
  hash: string,
  verdict: { state: FileState; virus: string | null },
) =>
  tx
    .updateTable('safe_file')
    .set({ state: verdict.state, virus: verdict.virus })
    .where('hash', '=', hash)
    .where('state', '=', 'pending')
    .execute();

export const insertUpload = (
  tx: Transaction,
  upload: DraftPlace & { id: string; account: string; slot: string; name: string; size: number; at: Date },
) =>
  tx
    .insertInto('upload')
    .values({
      id: upload.id,
      draft_id: upload.draft,
      space_id: upload.space,
      account_id: upload.account,
      slot: upload.slot,
      name: upload.name,
      size: upload.size,
      created_at: upload.at,
    })
    .execute();

/** An upload under way, of this draft. */
export const findUpload = (tx: Transaction, { space, draft }: DraftPlace, id: string) =>
  tx
    .selectFrom('upload')
    .select(['id', 'draft_id', 'space_id', 'account_id', 'slot', 'name', 'size'])
    .where('id', '=', id)
    .where('draft_id', '=', draft)
    .where('space_id', '=', space)
    .executeTakeFirst();

export const countUploads = (tx: Transaction, draft: string) =>
  tx
    .selectFrom('upload')
    .select((columns) => columns.fn.countAll<number>().as('count'))
    .where('draft_id', '=', draft)
    .executeTakeFirstOrThrow();

export const deleteUpload = (tx: Transaction, draft: string, id: string) =>
  tx.deleteFrom('upload').where('id', '=', id).where('draft_id', '=', draft).execute();

/** Forgets the uploads begun before that moment: their pieces are removed by the store. */
export const deleteOldUploads = (tx: Transaction, before: Date) =>
  tx.deleteFrom('upload').where('created_at', '<', before).returning('id').execute();

/**
 * Holds contents until the end of the transaction: whoever writes a row that leads to one, and whoever removes those that
 * nothing leads to, wait for each other.
 */
export const holdContents = (tx: Transaction, hashes: readonly string[]) =>
  sql`
    select pg_advisory_xact_lock(hashtextextended(hash, 0)) from (
      select hash from unnest(${[...hashes].sort()}::text[]) as hash order by hash) as ordered
  `.execute(tx);

/** Among these contents, those that nothing leads to. */
export const findUnreachable = async (tx: Transaction, hashes: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ hash: string }>`
    select hash from unreachable_contents(${hashes}::text[]) as hash`.execute(tx);
  return rows.map(({ hash }) => hash);
};
