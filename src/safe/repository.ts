import { sql } from 'kysely';
import { type FileState, insertNewContents, type KeptKind, type NewContent } from '../documents/index.ts';
import type { Transaction } from '../platform/database/index.ts';
import type { CalendarDate } from '../platform/text/index.ts';
import type { SafeKind } from './rules.ts';

const fileColumns = [
  'safe_file.id',
  'safe_file.name',
  'safe_file.hash',
  'content.size',
  'content.kind',
  'content.state',
] as const;

/** What the columns of text and check constraints hold. */
interface FileTypes {
  kind: KeptKind;
  state: FileState;
}

/** Holds the safe until the end of the transaction: two additions at once are counted one after the other. */
export const lockSafe = (tx: Transaction, account: string) =>
  tx.selectFrom('account').select('id').where('id', '=', account).forNoKeyUpdate().executeTakeFirst();

/** Files of the safe with the document of each, oldest first; a document always has a file. */
export const listSafeFiles = (tx: Transaction, account: string) =>
  tx
    .selectFrom('safe_file')
    .innerJoin('content', 'content.hash', 'safe_file.hash')
    .innerJoin('safe_document', (join) =>
      join
        .onRef('safe_document.account_id', '=', 'safe_file.account_id')
        .onRef('safe_document.id', '=', 'safe_file.document_id'),
    )
    .select(fileColumns)
    .select(({ ref }) => [
      'safe_document.id as document_id',
      ref('safe_document.kind').$castTo<SafeKind>().as('document_kind'),
      'safe_document.name as document_name',
      sql<CalendarDate | null>`${ref('safe_document.valid_until')}::text`.as('valid_until'),
    ])
    .where('safe_file.account_id', '=', account)
    .orderBy('safe_document.created_at')
    .orderBy('safe_document.id')
    .orderBy('safe_file.created_at')
    .orderBy('safe_file.id')
    .$narrowType<FileTypes>()
    .execute();

/** A file of the safe, with the document it stands in. */
export type SafeFileRow = Awaited<ReturnType<typeof listSafeFiles>>[number];

/** How many documents the safe of this account holds. */
export const countSafeDocuments = async (tx: Transaction, account: string): Promise<number> => {
  const row = await tx
    .selectFrom('safe_document')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow();
  return row.count;
};

/** A file of the safe of this account. */
export const findSafeFile = (tx: Transaction, account: string, id: string) =>
  tx
    .selectFrom('safe_file')
    .innerJoin('content', 'content.hash', 'safe_file.hash')
    .select(fileColumns)
    .where('safe_file.account_id', '=', account)
    .where('safe_file.id', '=', id)
    .$narrowType<FileTypes>()
    .executeTakeFirst();

/** A new document; the caller holds the safe, and knows that it is not there yet. */
export const insertSafeDocument = (
  tx: Transaction,
  document: {
    readonly id: string;
    readonly account_id: string;
    readonly kind: SafeKind;
    readonly name: string;
    readonly valid_until: CalendarDate | null;
    readonly created_at: Date;
  },
) => tx.insertInto('safe_document').values(document).execute();

/** A file to write in the safe, with its content. */
export interface NewSafeFile extends NewContent {
  readonly id: string;
  readonly account_id: string;
  readonly document_id: string;
  readonly name: string;
}

/** Writes files, and their contents where nobody has sent them before: one statement. */
export const insertSafeFiles = (tx: Transaction, files: readonly NewSafeFile[]) =>
  tx
    .with('known', (known) => insertNewContents(known, files))
    .insertInto('safe_file')
    .values(files.map(({ size, kind, state, ...row }) => row))
    .execute();

/** Removes a document with its files. */
export const deleteSafeDocument = (tx: Transaction, account: string, id: string) =>
  tx.deleteFrom('safe_document').where('account_id', '=', account).where('id', '=', id).execute();

/** Removes every document of an account with its files; contents that nothing leads to any more are collected at night. */
export const deleteSafe = async (tx: Transaction, account: string): Promise<void> => {
  await tx.deleteFrom('safe_document').where('account_id', '=', account).execute();
};
