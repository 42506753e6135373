import type { Transaction } from '../platform/database/index.ts';
import type { DraftPlace } from './repository.ts';

export const insertUpload = (
  tx: Transaction,
  upload: DraftPlace & {
    id: string;
    account: string;
    documentKey: string;
    name: string;
    size: number;
    at: Date;
  },
) =>
  tx
    .insertInto('upload')
    .values({
      authority_id: upload.authority,
      id: upload.id,
      draft_id: upload.draft,
      space_id: upload.space,
      account_id: upload.account,
      document_key: upload.documentKey,
      name: upload.name,
      size: upload.size,
      created_at: upload.at,
    })
    .execute();

/** An upload under way, of this draft. */
export const findUpload = (tx: Transaction, { authority, space, draft }: DraftPlace, id: string) =>
  tx
    .selectFrom('upload')
    .select(['id', 'draft_id', 'space_id', 'account_id', 'document_key', 'name', 'size'])
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .where('draft_id', '=', draft)
    .where('space_id', '=', space)
    .executeTakeFirst();

export const countUploads = (tx: Transaction, { authority, draft }: DraftPlace) =>
  tx
    .selectFrom('upload')
    .select((columns) => columns.fn.countAll<number>().as('count'))
    .where('authority_id', '=', authority)
    .where('draft_id', '=', draft)
    .executeTakeFirstOrThrow();

export const deleteUpload = (tx: Transaction, { authority, draft }: DraftPlace, id: string) =>
  tx
    .deleteFrom('upload')
    .where('authority_id', '=', authority)
    .where('id', '=', id)
    .where('draft_id', '=', draft)
    .execute();

/** Forgets the uploads begun before that moment: their pieces are removed by the store. */
export const deleteOldUploads = (tx: Transaction, before: Date) =>
  tx.deleteFrom('upload').where('created_at', '<', before).returning('id').execute();
