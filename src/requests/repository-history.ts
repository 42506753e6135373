import { sql } from 'kysely';
import { jsonb, type Transaction } from '../platform/database/index.ts';
import type { ChainedEvent } from './events.ts';
import type { RequestStatus } from './status.ts';

export const insertEvents = (
  tx: Transaction,
  request: { authority_id: string; space_id: string },
  events: readonly ChainedEvent[],
) =>
  tx
    .insertInto('event')
    .values(
      events.map((event) => ({
        ...event,
        authority_id: request.authority_id,
        space_id: request.space_id,
        data: jsonb(event.data),
      })),
    )
    .execute();

export const listEvents = (tx: Transaction, request: { authority_id: string; id: string }) =>
  tx
    .selectFrom('event')
    .select([
      'request_id',
      'sequence',
      'kind',
      'side',
      'actor_id',
      'actor_name',
      'data',
      'salt',
      'commitment',
      'occurred_at',
      'previous_hash',
      'hash',
    ])
    .where('authority_id', '=', request.authority_id)
    .where('request_id', '=', request.id)
    .orderBy('sequence')
    .execute();

/** Moves one request from a counter to another; `before` is null for a new request. */
export const moveCounter = (
  tx: Transaction,
  request: { authority_id: string; team_id: string },
  before: RequestStatus | null,
  after: RequestStatus,
) =>
  sql`select count_request(${request.authority_id}::uuid, ${request.team_id}::uuid, ${before}::text, ${after}::text)`.execute(
    tx,
  );

/** Counters and search row of what was just sent, in one statement. */
export const countAndIndex = (
  tx: Transaction,
  request: { authority_id: string; team_id: string; id: string },
  move: { before: RequestStatus | null; after: RequestStatus },
  text: { names: string; content: string },
) =>
  sql`
    select count_request(${request.authority_id}::uuid, ${request.team_id}::uuid, ${move.before}::text, ${move.after}::text),
           index_request(${request.authority_id}::uuid, ${request.id}::uuid, ${text.names}::text, ${text.content}::text)
  `.execute(tx);
