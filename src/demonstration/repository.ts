import { type InsertObject, sql } from 'kysely';
import type { Entries } from '../forms/index.ts';
import { jsonb, type Tables, type Transaction } from '../platform/database/index.ts';

const territoryTables = [
  'authority',
  'authority_parent',
  'team',
  'category',
  'procedure',
  'form_version',
  'news',
] as const;
const belongingTables = ['space', 'space_member', 'organisation', 'staff'] as const;

type WorldTable = (typeof territoryTables)[number] | (typeof belongingTables)[number];

/** Rows of the demonstration world, by table. */
export type WorldRows = { [Table in WorldTable]: InsertObject<Tables, Table>[] };

/** Several processes may start at once: one makes the world, the others wait for it. */
export const lockWorld = (tx: Transaction) =>
  sql`select pg_advisory_xact_lock(hashtext('guichet demonstration'))`.execute(tx);

/** Whether an authority of that slug exists already. */
export const authorityExists = async (tx: Transaction, slug: string): Promise<boolean> => {
  const row = await tx.selectFrom('authority').select('id').where('slug', '=', slug).executeTakeFirst();
  return row !== undefined;
};

const insertRows = async <Table extends WorldTable>(
  tx: Transaction,
  tables: readonly Table[],
  rows: Pick<WorldRows, Table>,
): Promise<void> => {
  for (const table of tables)
    await tx
      .insertInto(table)
      .values(rows[table] as never)
      .execute();
};

/** Writes the authorities and all they offer, in the order of their references. */
export const insertTerritory = async (
  tx: Transaction,
  rows: Pick<WorldRows, (typeof territoryTables)[number]>,
): Promise<void> => {
  await insertRows(tx, territoryTables, rows);
  await openForms(tx);
};

/** Writes what people belong to, once their accounts exist: organisations, staffs. */
export const insertBelongings = (
  tx: Transaction,
  rows: Pick<WorldRows, (typeof belongingTables)[number]>,
): Promise<void> => insertRows(tx, belongingTables, rows);

/** Makes each version 1 the form of its démarche: they refer to each other, so this comes last. */
const openForms = (tx: Transaction) =>
  tx
    .updateTable('procedure')
    .from('form_version')
    .set(({ ref }) => ({ form_version_id: ref('form_version.id') }))
    .whereRef('form_version.procedure_id', '=', 'procedure.id')
    .whereRef('form_version.authority_id', '=', 'procedure.authority_id')
    .where('procedure.form_version_id', 'is', null)
    .execute();

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
