import { sql } from 'kysely';
import type { Transaction } from '../platform/database/index.ts';
import type { FileState, FileTypes } from './file-columns.ts';

/** A content that some row is about to lead to. */
export interface NewContent {
  readonly hash: string;
  readonly size: number;
  readonly kind: FileTypes['kind'];
  /** What is known of it if it was never seen; a content already known keeps the verdict it has. */
  readonly state: FileState;
  readonly created_at: Date;
}

const distinct = (contents: readonly NewContent[]): NewContent[] => [
  ...new Map(contents.map((content) => [content.hash, content])).values(),
];

/** The insertion of contents that are not known yet; they pass the verdict that is theirs, never change it. */
export const insertNewContents = (known: Pick<Transaction, 'insertInto'>, contents: readonly NewContent[]) =>
  known
    .insertInto('content')
    .values(
      distinct(contents).map(({ hash, size, kind, state, created_at }) => ({
        hash,
        size,
        kind,
        state,
        examined_at: state === 'safe' ? created_at : null,
        created_at,
      })),
    )
    .onConflict((conflict) => conflict.column('hash').doNothing());

/** Makes contents known before other rows lead to them: a logo, a document to download. */
export const insertContents = (tx: Transaction, contents: readonly NewContent[]) =>
  insertNewContents(tx, contents).execute();

/** What is known of a content. */
export const findContent = (tx: Transaction, hash: string) =>
  tx
    .selectFrom('content')
    .select(['state', 'virus'])
    .where('hash', '=', hash)
    .$narrowType<Pick<FileTypes, 'state'>>()
    .executeTakeFirst();

/** Writes the verdict on a content that has none (scope platform). */
export const markContent = (
  tx: Transaction,
  hash: string,
  verdict: { state: FileState; virus: string | null; examined_at: Date | null },
) =>
  tx
    .updateTable('content')
    .set(verdict)
    .where('hash', '=', hash)
    .where('state', 'in', ['pending', 'unchecked'])
    .execute();

/** Files of this content in requests whose history does not say yet that it is infected (scope platform). */
export const listFilesToFlag = (tx: Transaction, hash: string) =>
  tx
    .selectFrom('file')
    .select(['authority_id', 'id', 'request_id', 'name'])
    .where('hash', '=', hash)
    .where('request_id', 'is not', null)
    .where('flagged_at', 'is', null)
    .$narrowType<{ request_id: string }>()
    .execute();

/** Says that the history of its request tells of a file; nothing when it was said before. */
export const flagFile = (tx: Transaction, authority: string, id: string, at: Date) =>
  tx
    .updateTable('file')
    .set({ flagged_at: at })
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .where('flagged_at', 'is', null)
    .returning('id')
    .executeTakeFirst();

/** A content held, with what was known of it; nothing was when it is new. */
export interface HeldContent {
  readonly hash: string;
  readonly state: FileState | null;
}

/**
 * Holds contents until the end of the transaction: whoever writes a row that leads to one, and whoever removes those that
 * nothing leads to, wait for each other.
 */
export const holdContents = async (tx: Transaction, hashes: readonly string[]): Promise<HeldContent[]> => {
  const { rows } = await sql<HeldContent>`
    select pg_advisory_xact_lock(hashtextextended(hash, 0)), hash,
      (select state from content where content.hash = ordered.hash) as state
    from (
      select hash from unnest(${[...hashes].sort()}::text[]) as hash order by hash) as ordered
  `.execute(tx);
  return rows.map(({ hash, state }) => ({ hash, state }));
};

/** Among these contents, those that nothing leads to. */
export const findUnreachable = async (tx: Transaction, hashes: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ hash: string }>`
    select hash from unreachable_contents(${hashes}::text[]) as hash`.execute(tx);
  return rows.map(({ hash }) => hash);
};

/** Forgets contents (scope platform). */
export const deleteContents = (tx: Transaction, hashes: readonly string[]) =>
  tx.deleteFrom('content').where('hash', '=', sql<string>`any(${hashes}::text[])`).execute();
