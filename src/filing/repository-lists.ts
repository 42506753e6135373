import { type ExpressionBuilder, sql } from 'kysely';
import { jsonBuildObject } from 'kysely/helpers/postgres';
import { among, type Tables, type Transaction } from '../platform/database/index.ts';

/** The authority a draft is for, as `visit.linkTo` wants it. */
const authorityOf = ({ ref }: ExpressionBuilder<Tables, 'authority'>) =>
  jsonBuildObject({
    id: ref('authority.id'),
    slug: ref('authority.slug'),
    host: ref('authority.host'),
    name: ref('authority.name'),
  }).as('authority');

/** Drafts of these spaces, all authorities together, the last touched first. */
export const listDrafts = (tx: Transaction, spaces: readonly string[]) =>
  tx
    .selectFrom('draft')
    .innerJoin('authority', 'authority.id', 'draft.authority_id')
    .innerJoin('space', 'space.id', 'draft.space_id')
    .leftJoin('procedure', (join) =>
      join
        .onRef('procedure.authority_id', '=', 'draft.authority_id')
        .onRef('procedure.id', '=', 'draft.procedure_id'),
    )
    .leftJoin('request', (join) =>
      join
        .onRef('request.authority_id', '=', 'draft.authority_id')
        .onRef('request.id', '=', 'draft.request_id'),
    )
    .select(['draft.id', 'draft.procedure_id', 'draft.space_id', 'draft.created_at', 'draft.updated_at'])
    .select(authorityOf)
    .select(['space.name as space_name', 'procedure.name as procedure_name'])
    .select(['request.number', 'request.procedure_name as request_procedure_name'])
    .where('draft.space_id', '=', among(spaces))
    .orderBy('draft.updated_at', 'desc')
    .orderBy('draft.id', 'desc')
    .limit(100)
    .execute();

/** A draft as a list shows it. */
export type DraftSummary = Awaited<ReturnType<typeof listDrafts>>[number];

/** Drafts of new requests in these spaces, the last touched first; each row carries how many there are in all. */
export const listDraftsToFinish = (tx: Transaction, spaces: readonly string[], most: number) =>
  tx
    .selectFrom('draft')
    .innerJoin('authority', 'authority.id', 'draft.authority_id')
    .innerJoin('space', 'space.id', 'draft.space_id')
    .leftJoin('procedure', (join) =>
      join
        .onRef('procedure.authority_id', '=', 'draft.authority_id')
        .onRef('procedure.id', '=', 'draft.procedure_id'),
    )
    .select(['draft.id', 'draft.space_id', 'draft.updated_at'])
    .select(['space.name as space_name', 'procedure.name as procedure_name'])
    .select(sql<number>`count(*) over ()`.as('open'))
    .select(authorityOf)
    .where('draft.space_id', '=', among(spaces))
    .where('draft.request_id', 'is', null)
    .orderBy('draft.updated_at', 'desc')
    .orderBy('draft.id', 'desc')
    .limit(most)
    .execute();
