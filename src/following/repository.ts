import { type ExpressionBuilder, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import { among, literals, type Tables, type Transaction } from '../platform/database/index.ts';
import { finalStatuses, openStatuses, type RequestStatus } from '../requests/index.ts';

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

/** A draft that waits to be finished, as one statement gives it among counts. */
export interface WaitingDraft {
  readonly id: string;
  readonly space_id: string;
  readonly space_name: string;
  /** As PostgreSQL writes an instant in JSON. */
  readonly updated_at: string;
  /** Null when the démarche is no longer published. */
  readonly procedure_name: string | null;
  readonly authority: {
    readonly id: string;
    readonly slug: string;
    readonly host: string | null;
    readonly name: string;
  };
}

interface Counts {
  requests: number;
  drafts: number;
  unread: number;
  safeDocuments: number;
  waitingDrafts: readonly WaitingDraft[];
}

const nothing: Counts = { requests: 0, drafts: 0, unread: 0, safeDocuments: 0, waitingDrafts: [] };

/** How many requests are under way, drafts are open and messages unread in these spaces; and the drafts touched last. */
export const countInSpaces = async (
  tx: Transaction,
  spaces: readonly string[],
  account: string,
  most: number,
): Promise<Counts> => {
  const { rows } = await sql<Counts>`
    select
      (select count(*) from request where space_id = any(${spaces}::uuid[])
        and status in (${literals(openStatuses)})) as requests,
      (select count(*) from draft where space_id = any(${spaces}::uuid[]) and request_id is null) as drafts,
      (select coalesce(sum(unread_citizen), 0)::int from request where space_id = any(${spaces}::uuid[])) as unread,
      (select count(*) from safe_document where account_id = ${account}::uuid) as "safeDocuments",
      (select coalesce(json_agg(waiting order by waiting.updated_at desc), '[]') from (
        select draft.id, draft.space_id, space.name as space_name, draft.updated_at, procedure.name as procedure_name,
          json_build_object('id', authority.id, 'slug', authority.slug, 'host', authority.host, 'name', authority.name) as authority
        from draft
        join authority on authority.id = draft.authority_id
        join space on space.id = draft.space_id
        left join procedure on procedure.authority_id = draft.authority_id and procedure.id = draft.procedure_id
        where draft.space_id = any(${spaces}::uuid[]) and draft.request_id is null
        order by draft.updated_at desc
        limit ${most}
      ) as waiting) as "waitingDrafts"
  `.execute(tx);
  return rows[0] ?? nothing;
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
