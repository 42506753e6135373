import { type InsertObject, sql } from 'kysely';
import type { Tables, Transaction } from '../platform/database/index.ts';

const worldTables = [
  'authority',
  'authority_parent',
  'team',
  'category',
  'procedure',
  'form_version',
  'news',
  'account',
  'space',
  'space_member',
  'organisation',
  'staff',
] as const;

type WorldTable = (typeof worldTables)[number];

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

/** Writes the world, table by table, in the order of their references. */
export const insertWorld = async (tx: Transaction, rows: WorldRows): Promise<void> => {
  for (const table of worldTables)
    await tx
      .insertInto(table)
      .values(rows[table] as never)
      .execute();
  await openForms(tx);
};

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
