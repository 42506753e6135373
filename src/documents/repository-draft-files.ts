import type { ExpressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Tables } from '../platform/database/index.ts';
import { type FileTypes, fileColumns } from './file-columns.ts';

/**
 * The files of the draft that a statement reads, as one of its columns: a page asks for both at once. Not for a statement
 * that waits for a lock: the files would be those of before the wait.
 */
export const filesOfDraft = (select: ExpressionBuilder<Tables, 'draft'>) =>
  jsonArrayFrom(
    select
      .selectFrom('file')
      .innerJoin('content', 'content.hash', 'file.hash')
      .select(fileColumns)
      .whereRef('file.draft_id', '=', 'draft.id')
      .whereRef('file.authority_id', '=', 'draft.authority_id')
      .whereRef('file.space_id', '=', 'draft.space_id')
      .orderBy('file.document_key')
      .orderBy('file.created_at')
      .orderBy('file.id')
      .$narrowType<FileTypes>(),
  );
