/** How the rows of tests are written: by the program itself, with what a test gives over sane defaults. */
import type { Insertable, Selectable } from 'kysely';
import { type Database, jsonb, type Tables } from '../../src/platform/database/index.ts';

/** A row as it is read. */
export type Row<Table extends keyof Tables> = Selectable<Tables[Table]>;
/** A row as it is written. */
export type Values<Table extends keyof Tables> = Insertable<Tables[Table]>;
/** What a test says of a row; the rest has defaults. */
export type Overrides<Table extends keyof Tables> = Partial<Values<Table>>;

/** When everything was made. */
export const now = new Date('2026-11-02T08:00:00Z');
let rows = 0;
/** Distinguishes rows of one test: slugs, e-mail addresses. */
export const next = (): number => {
  rows += 1;
  return rows;
};

/** Lists and objects stand in `jsonb` columns, which the driver would otherwise take for SQL arrays. */
const asColumn = (value: unknown): unknown =>
  Array.isArray(value) || (typeof value === 'object' && value?.constructor === Object) ? jsonb(value) : value;

/** Writes one row in the scope of the program itself. */
export const insert = async <Table extends keyof Tables>(
  database: Database,
  table: Table,
  values: Values<Table>,
): Promise<Row<Table>> =>
  database.withScope({ kind: 'platform' }, async (transaction) => {
    const columns = Object.entries(values).map(([column, value]) => [column, asColumn(value)]);
    const inserted = await transaction
      .insertInto(table)
      .values(Object.fromEntries(columns) as Values<Table>)
      .returningAll()
      .executeTakeFirstOrThrow();
    return inserted as Row<Table>;
  });
