import { sql } from 'kysely';
import { among, type Tables, type Transaction } from '../platform/database/index.ts';
import type { ChainedEvent } from './events.ts';
import type { RequestStatus } from './status.ts';

/** Requests of an authority after this one, in the order of their identifiers, with what must agree with their history. */
export const listToVerify = (tx: Transaction, authority: string, after: string, most: number) =>
  tx
    .selectFrom('request')
    .select(['id', 'number', 'status', 'event_count', 'event_head'])
    .where('authority_id', '=', authority)
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .$narrowType<{ status: RequestStatus }>()
    .execute();

/** Histories of these requests. */
export const listHistories = (tx: Transaction, authority: string, requests: readonly string[]) =>
  tx
    .selectFrom('event')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('request_id', '=', among(requests))
    .orderBy('request_id')
    .orderBy('sequence')
    .$castTo<ChainedEvent>()
    .execute();

/** What was transmitted for these requests. */
export const listTransmitted = (tx: Transaction, authority: string, requests: readonly string[]) =>
  tx
    .selectFrom('submission')
    .select(['request_id', 'sequence', 'form_version_id', 'answers', 'documents', 'content_hash', 'salt'])
    .where('authority_id', '=', authority)
    .where('request_id', '=', among(requests))
    .orderBy('request_id')
    .orderBy('sequence')
    .execute();

/** A counter that is not the number of requests it counts. */
export interface FalseCounter {
  readonly team: string;
  readonly status: Tables['request_counter']['status'];
  readonly kept: number;
  readonly real: number;
}

/** Counters of an authority that differ from its requests, both read at one instant. */
export const listFalseCounters = async (tx: Transaction, authority: string): Promise<FalseCounter[]> => {
  const { rows } = await sql<FalseCounter>`
    select team_id as team, status, coalesce(kept.count, 0) as kept, coalesce(found.count, 0) as real
    from (select team_id, status, count from request_counter where authority_id = ${authority}::uuid) as kept
    full join (select team_id, status, count(*) from request where authority_id = ${authority}::uuid
               group by team_id, status) as found using (team_id, status)
    where coalesce(kept.count, 0) <> coalesce(found.count, 0)
    order by team_id, status
  `.execute(tx);
  return rows;
};
