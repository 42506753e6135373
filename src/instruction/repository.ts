import { type RawBuilder, sql } from 'kysely';
import { among, literals, type Transaction } from '../platform/database/index.ts';
import type { RequestStatus } from '../requests/index.ts';
import { type InboxSort, type InboxView, statusesOf } from './rules.ts';

/** Where a page of the list stops, on the column that sorts it: the database's own writing of the instant, and the row. */
export interface InboxPosition {
  readonly at: string;
  readonly id: string;
}

/** What an agent asks of the inbox. */
export interface InboxQuestion {
  readonly view: InboxView;
  readonly sort: InboxSort;
  /** Words to find, '' for none. */
  readonly query: string;
  /** The page that follows a row, or comes before it. */
  readonly from: { readonly position: InboxPosition; readonly side: 'after' | 'before' } | undefined;
}

/** Whose inbox it is; no list of teams when the agent works for every one. */
export interface InboxReader {
  readonly authority: string;
  readonly teams: readonly string[] | null;
  readonly account: string;
}

// Literals, so that the planner proves that a partial index holds the list.
const isListed = (view: InboxView): RawBuilder<boolean> => {
  const [only, ...others] = statusesOf[view];
  return others.length > 0
    ? sql<boolean>`request.status in (${literals(statusesOf[view])})`
    : sql<boolean>`request.status = ${sql.lit(only)}`;
};

const sorts = {
  recent: { column: 'request.updated_at', forward: 'desc', backward: 'asc' },
  oldest: { column: 'request.submitted_at', forward: 'asc', backward: 'desc' },
} as const;

/** Ids that hold every word, found beneath the policies; an array, so that the rows are then taken one by one. */
const found = (reader: InboxReader, { query, view }: InboxQuestion) => {
  const agent = view === 'mine' ? reader.account : null;
  // Without a list of its own, a search looks everywhere.
  const statuses = view === 'open' ? null : statusesOf[view];
  return sql<boolean>`request.id = any(array(
    select search_requests(${query}::text, ${reader.teams}::uuid[], ${agent}::uuid, ${statuses}::text[])))`;
};

const columns = [
  'request.id',
  'request.number',
  'request.procedure_name',
  'request.holder_name',
  'request.status',
  'request.assigned_name',
  'request.submitted_at',
  'request.updated_at',
  'request.unread_staff',
  'request.answer_unread',
] as const;

/** The list of every team, or of one of them. */
const listOf = (
  tx: Transaction,
  reader: InboxReader,
  question: InboxQuestion,
  { most, team }: { most: number; team: RawBuilder<string> | undefined },
) => {
  const { column, order } = orderOf(question);
  let list = tx
    .selectFrom('request')
    .select(columns)
    .select(sql<string>`${sql.ref(column)}::text`.as('position'))
    .where('request.authority_id', '=', reader.authority)
    .where(question.query ? found(reader, question) : isListed(question.view))
    .orderBy(column, order)
    .orderBy('request.id', order)
    .limit(most + 1)
    .$narrowType<{ status: RequestStatus }>();
  if (team) list = list.where('request.team_id', '=', team);
  if (question.view === 'mine') list = list.where('request.assigned_to', '=', reader.account);
  if (question.from) {
    const { at, id } = question.from.position;
    const beyond = sql.raw(order === 'desc' ? '<' : '>');
    list = list.where(
      sql<boolean>`(${sql.ref(column)}, request.id) ${beyond} (${at}::timestamptz, ${id}::uuid)`,
    );
  }
  return list;
};

const orderOf = ({ sort, from }: InboxQuestion) => {
  const { column, forward, backward } = sorts[sort];
  return { column, order: from?.side === 'before' ? backward : forward };
};

/** The lists of several teams, each read in the order of its index and no further than the page, then put in one order. */
const listOfTeams = (tx: Transaction, reader: InboxReader, question: InboxQuestion, most: number) => {
  const { column, order } = orderOf(question);
  return tx
    .selectFrom(sql<{ team: string }>`unnest(${reader.teams}::uuid[])`.as<'asked'>(sql`asked (team)`))
    .innerJoinLateral(
      listOf(tx, reader, question, { most, team: sql<string>`asked.team` }).as('request'),
      (join) => join.onTrue(),
    )
    .selectAll('request')
    .orderBy(column, order)
    .orderBy('request.id', order)
    .limit(most + 1);
};

/** The statement of a page of the inbox: one row more than `most` tells that there are others. */
export const inboxStatement = (
  tx: Transaction,
  reader: InboxReader,
  question: InboxQuestion,
  most: number,
) => {
  const [only, ...others] = reader.teams ?? [];
  if (others.length > 0) return listOfTeams(tx, reader, question, most);
  if (reader.teams && !only) throw new Error('A member of the staff works in one team at least.');
  return listOf(tx, reader, question, { most, team: only ? sql<string>`${only}` : undefined });
};

/** A page of the inbox, in the order of the list whichever way it was read. */
export const listInbox = async (
  tx: Transaction,
  reader: InboxReader,
  question: InboxQuestion,
  most: number,
) => {
  const rows = await inboxStatement(tx, reader, question, most).execute();
  return { rows: inOrder(rows.slice(0, most), question), more: rows.length > most };
};

const inOrder = <Row>(rows: Row[], { from }: InboxQuestion): Row[] =>
  from?.side === 'before' ? rows.reverse() : rows;

/** A row of the inbox. */
export type InboxRow = Awaited<ReturnType<typeof listInbox>>['rows'][number];

/** Kept counters of the agent's teams, by status. */
export const readCounters = async (tx: Transaction, reader: InboxReader): Promise<Map<string, number>> => {
  let counters = tx
    .selectFrom('request_counter')
    .select('status')
    .select(sql<number>`sum(count)::int8`.as('count'))
    .where('authority_id', '=', reader.authority)
    .groupBy('status');
  if (reader.teams) counters = counters.where('team_id', '=', among(reader.teams));
  const rows = await counters.execute();
  return new Map(rows.map(({ status, count }) => [status, count]));
};
