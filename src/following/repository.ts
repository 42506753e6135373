import { type ExpressionBuilder, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import { finalStatuses, openStatuses, type RequestStatus } from '../access/index.ts';
import { among, literals, type Tables, type Transaction } from '../platform/database/index.ts';

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

/** Requests of these spaces, all authorities together, last changed first. */
export const listRequestsOfSpaces = (
  tx: Transaction,
  spaces: readonly string[],
  asked: { archived: boolean; after: ListPosition | undefined; most: number },
) => {
  const statuses = asked.archived ? finalStatuses : openStatuses;
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

/** How many requests are under way, drafts are open and messages unread in these spaces. */
export const countInSpaces = async (tx: Transaction, spaces: readonly string[], account: string) => {
  const { rows } = await sql<{ requests: number; drafts: number; unread: number; safeDocuments: number }>`
    select
      (select count(*) from request where space_id = any(${spaces}::uuid[])
        and status in (${literals(openStatuses)})) as requests,
      (select count(*) from draft where space_id = any(${spaces}::uuid[]) and request_id is null) as drafts,
      (select coalesce(sum(unread_citizen), 0)::int from request where space_id = any(${spaces}::uuid[])) as unread,
      (select count(*) from safe_document where account_id = ${account}::uuid) as "safeDocuments"
  `.execute(tx);
  return rows[0] ?? { requests: 0, drafts: 0, unread: 0, safeDocuments: 0 };
};

/** The last requests of these spaces, and those that wait for something from the citizen. */
export const listForDashboard = (tx: Transaction, spaces: readonly string[], most: number) =>
  tx
    .selectFrom('request')
    .innerJoin('authority', 'authority.id', 'request.authority_id')
    .leftJoin('complement', (join) =>
      join.onRef('complement.request_id', '=', 'request.id').on('complement.answered_at', 'is', null),
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
    ])
    .select(authorityOf)
    .where('request.space_id', '=', among(spaces))
    .$narrowType<{ status: RequestStatus }>()
    // What waits for the citizen comes first, however old.
    .orderBy(sql`(request.status = 'awaiting_complement' or request.unread_citizen > 0)`, 'desc')
    .orderBy('request.updated_at', 'desc')
    .limit(most)
    .execute();
