import type { InsertObject } from 'kysely';
import type { Tables, Transaction } from '../platform/database/index.ts';

/** The service saw the answer to its complement; not the next one, sent while the page was being read. */
export const markAnswerRead = (
  tx: Transaction,
  request: { authority_id: string; id: string; submission_count: number },
) =>
  tx
    .updateTable('request')
    .set({ answer_unread: false })
    .where('authority_id', '=', request.authority_id)
    .where('id', '=', request.id)
    .where('submission_count', '=', request.submission_count)
    .execute();

export const insertComplement = (tx: Transaction, row: InsertObject<Tables, 'complement'>) =>
  tx.insertInto('complement').values(row).execute();

export const closeComplement = (tx: Transaction, request: { authority_id: string; id: string }, at: Date) =>
  tx
    .updateTable('complement')
    .set({ answered_at: at })
    .where('authority_id', '=', request.authority_id)
    .where('request_id', '=', request.id)
    .where('answered_at', 'is', null)
    .execute();
