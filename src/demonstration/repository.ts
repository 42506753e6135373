import { type InsertObject, sql } from 'kysely';
import type { Portal, Viewer } from '../access/index.ts';
import type { Entries } from '../forms/index.ts';
import { jsonb, type Tables, type Transaction } from '../platform/database/index.ts';

const belongingTables = ['space', 'space_access', 'organisation'] as const;

/** Rows of the organisations of the demonstration, by table. */
export type WorldRows = { [Table in (typeof belongingTables)[number]]: InsertObject<Tables, Table>[] };

/** Waits for whoever is making the world; held until the end of the transaction. */
export const lockWorld = (tx: Transaction) =>
  sql`select pg_advisory_xact_lock(hashtext('guichet demonstration'))`.execute(tx);

/** Whether an authority of that slug exists already. */
export const authorityExists = async (tx: Transaction, slug: string): Promise<boolean> => {
  const row = await tx.selectFrom('authority').select('id').where('slug', '=', slug).executeTakeFirst();
  return row !== undefined;
};

/** Writes what people belong to, once their accounts exist. */
export const insertBelongings = async (tx: Transaction, rows: WorldRows): Promise<void> => {
  for (const table of belongingTables)
    await tx
      .insertInto(table)
      .values(rows[table] as never)
      .execute();
};

/** The portal of an authority, as a visit knows it. */
export const findPlace = async (tx: Transaction, slug: string): Promise<Portal | undefined> => {
  const { rows } = await sql<{ portal: Portal }>`
    select portal from enter_portal(null, ${slug}::text, null, now())
  `.execute(tx);
  return rows[0]?.portal;
};

/** A person as a visit of this authority's portal would know them. */
export const findPerson = async (
  tx: Transaction,
  email: string,
  authority: string,
): Promise<Viewer | undefined> => {
  const { rows } = await sql<{ viewer: Viewer }>`
    select jsonb_build_object(
      'account', account.id, 'session', '', 'email', account.email, 'civility', account.civility,
      'firstName', account.first_name, 'lastName', account.last_name,
      'spaces', (select jsonb_agg(jsonb_build_object(
            'id', space.id, 'kind', space.kind, 'name', space.name, 'role', access.role))
        from space_access access join space on space.id = access.space_id where access.account_id = account.id),
      'staff', (select jsonb_build_object('role', staff.role, 'position', staff.position, 'teams', (
          select coalesce(jsonb_agg(jsonb_build_object('team', seat.team_id, 'role', seat.role)), '[]') from staff_team seat
          where seat.authority_id = staff.authority_id and seat.account_id = staff.account_id))
        from staff where staff.account_id = account.id and staff.authority_id = ${authority}::uuid)
    ) as viewer
    from account where account.email = ${email} and account.activated_at is not null
  `.execute(tx);
  return rows[0]?.viewer;
};

/** A démarche of an authority and the version of its form. */
export const findProcedureForm = (tx: Transaction, authority: string, slug: string) =>
  tx
    .selectFrom('procedure')
    .select(['id', 'form_version_id'])
    .where('authority_id', '=', authority)
    .where('slug', '=', slug)
    .executeTakeFirst();

/** A draft typed whole at once, as its author would have left it before sending. */
export interface StoryDraft {
  readonly id: string;
  readonly authority_id: string;
  readonly procedure_id: string;
  readonly form_version_id: string;
  readonly space_id: string;
  readonly account_id: string;
  readonly entries: Entries;
  readonly page: string;
  readonly at: Date;
}

/** Writes the draft of a story, unless an interrupted start left it. In the citizen's scope. */
export const insertStoryDraft = (tx: Transaction, { at, entries, ...columns }: StoryDraft) =>
  tx
    .insertInto('draft')
    .values({ ...columns, entries: jsonb(entries), version: 1, created_at: at, updated_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
