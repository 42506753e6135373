import { among, prepared, type Transaction } from '../platform/database/index.ts';
import { type FileTypes, fileColumns } from './file-columns.ts';
import { insertNewContents, type NewContent } from './repository-contents.ts';

/** A file of the holder's side: in a draft, a request or a message of one of these spaces. */
export const findFileOfSpaces = (tx: Transaction, authority: string, spaces: readonly string[], id: string) =>
  tx
    .selectFrom('file')
    .innerJoin('content', 'content.hash', 'file.hash')
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
    .innerJoin('content', 'content.hash', 'file.hash')
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
    .$narrowType<FileTypes>()
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

/** A draft as an address names it: in one of these spaces, if it is there. */
export interface AskedDraft {
  readonly authority: string;
  readonly spaces: readonly string[];
  readonly draft: string;
}

/** Files of a draft, in the order in which they came. Asked with the draft itself, in the same write. */
export const listDraftFiles = prepared((tx, { authority, spaces, draft }: AskedDraft) =>
  tx
    .selectFrom('file')
    .innerJoin('content', 'content.hash', 'file.hash')
    .select(fileColumns)
    .where('file.draft_id', '=', draft)
    .where('file.authority_id', '=', authority)
    .where('file.space_id', '=', among(spaces))
    .orderBy('file.document_key')
    .orderBy('file.created_at')
    .orderBy('file.id')
    .$narrowType<FileTypes>(),
);

/**
 * Files of a draft that completes a request, each with the document of the request that is the same content for the same
 * question, if there is one: a complement leaves most of them as they were.
 */
export const listCompletingFiles = (
  tx: Transaction,
  { authority, space, draft }: DraftPlace,
  request: string,
) =>
  tx
    .selectFrom('file')
    .innerJoin('content', 'content.hash', 'file.hash')
    .select(fileColumns)
    .select((select) =>
      select
        .selectFrom('file as sent')
        .select('sent.id')
        .where('sent.authority_id', '=', authority)
        .where('sent.request_id', '=', request)
        .where('sent.role', '=', 'document')
        .whereRef('sent.document_key', '=', 'file.document_key')
        .whereRef('sent.hash', '=', 'file.hash')
        .orderBy('sent.created_at')
        .orderBy('sent.id')
        .limit(1)
        .as('sent_as'),
    )
    .where('file.draft_id', '=', draft)
    .where('file.authority_id', '=', authority)
    .where('file.space_id', '=', space)
    .orderBy('file.document_key')
    .orderBy('file.created_at')
    .orderBy('file.id')
    .$narrowType<FileTypes>()
    .execute();

/** A file to write, with its content. */
export interface NewFile extends NewContent {
  readonly id: string;
  readonly authority_id: string;
  readonly space_id: string;
  readonly draft_id: string | null;
  readonly request_id: string | null;
  readonly message_id: string | null;
  readonly role: 'document' | 'message' | 'decision';
  readonly document_key: string;
  readonly name: string;
  readonly uploaded_by: string;
}

/** Writes files, and their contents where nobody has sent them before: one statement. */
export const insertFiles = (tx: Transaction, files: readonly NewFile[]) =>
  tx
    .with('known', (known) => insertNewContents(known, files))
    .insertInto('file')
    .values(files.map(({ size, kind, state, ...row }) => row))
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
    .innerJoin('content', 'content.hash', 'file.hash')
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
    .select(['id', 'document_key', 'hash'])
    .where('authority_id', '=', request.authority_id)
    .where('request_id', '=', request.id)
    .where('role', '=', 'document')
    .orderBy('created_at')
    .execute();
