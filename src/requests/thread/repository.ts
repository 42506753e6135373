import { type InsertObject, sql } from 'kysely';
import { among, type Tables, type Transaction } from '../../platform/database/index.ts';
import { partOf, type ThreadPart } from './repository-part.ts';

export const insertMessage = (tx: Transaction, row: InsertObject<Tables, 'message'>) =>
  tx
    .insertInto('message')
    .values(row)
    .onConflict((conflict) => conflict.columns(['authority_id', 'send_key']).doNothing())
    .returning('id')
    .executeTakeFirst();

/** The messages of a part of a thread, newest first. */
export const listMessages = (
  tx: Transaction,
  request: { authority_id: string; id: string },
  part: ThreadPart,
) =>
  partOf(tx, request, part)
    .select(['id', 'side', 'author_id', 'author_name', 'body', 'sent_at', 'read_at'])
    .execute();

/** Marks these messages as read; those that nobody had marked before, whatever the number of simultaneous readers. */
export const markMessagesRead = (
  tx: Transaction,
  request: { authority_id: string; id: string },
  messages: readonly string[],
  at: Date,
) =>
  tx
    .updateTable('message')
    .set({ read_at: at })
    .where('authority_id', '=', request.authority_id)
    .where('request_id', '=', request.id)
    .where('id', '=', among(messages))
    .where('read_at', 'is', null)
    .returning('id')
    .execute();

/** Takes messages that were read off the count of one side: those that came meanwhile stay in it. */
export const countAsRead = (
  tx: Transaction,
  request: { authority_id: string; id: string },
  counter: 'unread_citizen' | 'unread_staff',
  messages: number,
) =>
  tx
    .updateTable('request')
    .set(({ ref }) => ({ [counter]: sql<number>`greatest(${ref(counter)} - ${messages}::integer, 0)` }))
    .where('authority_id', '=', request.authority_id)
    .where('id', '=', request.id)
    .execute();
