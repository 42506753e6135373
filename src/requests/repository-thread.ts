import type { InsertObject } from 'kysely';
import type { Tables, Transaction } from '../platform/database/index.ts';

export const insertMessage = (tx: Transaction, row: InsertObject<Tables, 'message'>) =>
  tx
    .insertInto('message')
    .values(row)
    .onConflict((conflict) => conflict.column('send_key').doNothing())
    .returning('id')
    .executeTakeFirst();

/** Messages of a request, oldest first. */
export const listMessages = (tx: Transaction, request: { authority_id: string; id: string }) =>
  tx
    .selectFrom('message')
    .select(['id', 'side', 'author_id', 'author_name', 'body', 'sent_at', 'read_at'])
    .where('authority_id', '=', request.authority_id)
    .where('request_id', '=', request.id)
    .orderBy('sent_at')
    .orderBy('id')
    .execute();

/** Marks what the other side wrote as read. */
export const markMessagesRead = (
  tx: Transaction,
  request: { authority_id: string; id: string },
  writtenBy: 'citizen' | 'authority',
  at: Date,
) =>
  tx
    .updateTable('message')
    .set({ read_at: at })
    .where('authority_id', '=', request.authority_id)
    .where('request_id', '=', request.id)
    .where('side', '=', writtenBy)
    .where('read_at', 'is', null)
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
