import { sql } from 'kysely';
import type { RequestStatus } from '../access/index.ts';
import type { Transaction } from '../platform/database/index.ts';

/** Where a page of a list stops: the last row shown. Pages follow rows, not numbers: a new request moves nothing. */
export interface ListPosition {
  readonly updatedAt: Date;
  readonly id: string;
}

/** Requests of these spaces, all authorities together, last changed first. */
export const listRequestsOfSpaces = (
  tx: Transaction,
  spaces: readonly string[],
  asked: { archived: boolean; after: ListPosition | undefined; most: number },
) => {
  const statuses = asked.archived
    ? ['accepted', 'refused', 'closed', 'cancelled']
    : ['submitted', 'in_progress', 'awaiting_complement'];
  let query = tx
    .selectFrom('request')
    .innerJoin('authority', 'authority.id', 'request.authority_id')
    .select([
      'request.id',
      'request.number',
      'request.procedure_name',
      'request.holder_name',
      'request.status',
      'request.updated_at',
      'request.unread_citizen',
      'authority.name as authority_name',
      'authority.slug as authority_slug',
    ])
    .where('request.space_id', '=', sql<string>`any(${spaces}::uuid[])`)
    .where('request.status', '=', sql<string>`any(${statuses}::text[])`)
    .$narrowType<{ status: RequestStatus }>()
    .orderBy('request.updated_at', 'desc')
    .orderBy('request.id', 'desc')
    .limit(asked.most);
  if (asked.after) {
    const { updatedAt, id } = asked.after;
    query = query.where(
      sql<boolean>`(request.updated_at, request.id) < (${updatedAt}::timestamptz, ${id}::uuid)`,
    );
  }
  return query.execute();
};
