import { sql } from 'kysely';
import { among, type Transaction } from '../platform/database/index.ts';
import { type FileState, type FileTypes, fileColumns } from './file-columns.ts';

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
