import { type ExpressionBuilder, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import { among, literals, type Tables, type Transaction } from '../platform/database/index.ts';
import { finalStatuses, openStatuses, type RequestStatus } from '../requests/index.ts';
import type { ListView } from './list-views.ts';

/** Where a page of a list stops: the last row shown. Pages follow rows, not numbers: a new request moves nothing. */
export interface ListPosition {
  readonly updatedAt: Date;
  readonly id: string;
}

/** The authority that holds a request, as `visit.linkTo` wants it. */
const authorityOf = ({ ref }: ExpressionBuilder<Tables, 'authority'>) =>
  jsonBuildObject({
    id: ref('authority.id'),
    slug: ref('authority.slug'),
    host: ref('authority.host'),
    name: ref('authority.name'),
  }).as('authority');

const statusesOf = { current: openStatuses, archived: finalStatuses };

/** Requests of these spaces, all authorities together, last changed first. */
export const listRequestsOfSpaces = (
  tx: Transaction,
  spaces: readonly string[],
  asked: { view: ListView; after: ListPosition | undefined; most: number },
) => {
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
    ])
    .select(authorityOf)
    .where('request.space_id', '=', among(spaces))
    .$narrowType<{ status: RequestStatus }>()
    .orderBy('request.updated_at', 'desc')
    .orderBy('request.id', 'desc')
    .limit(asked.most);
  // A service may write after it has decided.
  if (asked.view === 'unread') query = query.where('request.unread_citizen', '>', 0);
  else query = query.where('request.status', '=', sql<string>`any(${statusesOf[asked.view]}::text[])`);
  if (asked.after) {
    const { updatedAt, id } = asked.after;
    query = query.where(
      sql<boolean>`(request.updated_at, request.id) < (${updatedAt}::timestamptz, ${id}::uuid)`,
    );
  }
  return query.execute();
};

/**
 * The last requests of these spaces, and those that wait for something from the citizen; each row carries how many requests
 * are under way and how many messages are unread in all of them.
 */
export const listForDashboard = (tx: Transaction, spaces: readonly string[], most: number) =>
  tx
    .selectFrom('request')
    .innerJoin('authority', 'authority.id', 'request.authority_id')
    .leftJoin('complement', (join) =>
      join
        .onRef('complement.authority_id', '=', 'request.authority_id')
        .onRef('complement.request_id', '=', 'request.id')
        .on('complement.answered_at', 'is', null),
    )
    .select([
      'request.number',
      'request.procedure_name',
      'request.holder_name',
      'request.space_id',
      'request.status',
      'request.submitted_at',
      'request.unread_citizen',
      'complement.due_on',
      sql<number>`count(*) filter (where request.status in (${literals(openStatuses)})) over ()`.as(
        'under_way',
      ),
      sql<number>`(sum(request.unread_citizen) over ())::int`.as('unread'),
    ])
    .select(authorityOf)
    .where('request.space_id', '=', among(spaces))
    .$narrowType<{ status: RequestStatus }>()
    // What waits for the citizen comes first, however old.
    .orderBy(sql`(request.status = 'awaiting_complement' or request.unread_citizen > 0)`, 'desc')
    .orderBy('request.updated_at', 'desc')
    .limit(most)
    .execute();

/** Whether a request of these spaces has its outcome: an empty list of what is under way is not an empty history. */
export const hasFinished = async (tx: Transaction, spaces: readonly string[]): Promise<boolean> => {
  const row = await tx
    .selectFrom('request')
    .select('request.id')
    .where('request.space_id', '=', among(spaces))
    .where('request.status', '=', sql<string>`any(${finalStatuses}::text[])`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
};
