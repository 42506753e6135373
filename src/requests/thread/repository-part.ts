import { sql } from 'kysely';
import type { Transaction } from '../../platform/database/index.ts';

/** Which part of a thread: its newest messages, or with `until` the newest that are no newer than that one. */
export interface ThreadPart {
  readonly until?: string | undefined;
  readonly most: number;
}

type Request = { readonly authority_id: string; readonly id: string };

/** The messages of a part of a thread, newest first: every statement that is limited to it begins so. */
export const partOf = (tx: Pick<Transaction, 'selectFrom'>, request: Request, { until, most }: ThreadPart) =>
  tx
    .selectFrom('message')
    .where('message.authority_id', '=', request.authority_id)
    .where('message.request_id', '=', request.id)
    .$if(until !== undefined, (query) =>
      query.where(
        sql<boolean>`(message.sent_at, message.id) <= (select last.sent_at, last.id from message last where last.authority_id = ${request.authority_id}::uuid and last.request_id = ${request.id}::uuid and last.id = ${until}::uuid)`,
      ),
    )
    .orderBy('message.sent_at', 'desc')
    .orderBy('message.id', 'desc')
    .limit(most);
