import type { FieldDef } from 'pg';
import { valueTypes } from './values.ts';

/** Makes a row of what the server wrote, in the order of its columns. */
export type RowReader = (values: readonly (string | null)[]) => Record<string, unknown>;

/** What one connection knows of a statement that it prepared. */
export interface PreparedStatement {
  /** Undefined until the server has described its rows: once a connection is enough. */
  reader: RowReader | undefined;
}

const noRow: RowReader = () => ({});

const readerOf = (fields: readonly FieldDef[]): RowReader => {
  const columns = fields.map(({ name, dataTypeID }) => ({
    name,
    parse: valueTypes.getTypeParser(dataTypeID, 'text') as (text: string) => unknown,
  }));
  return (values) => {
    const row: Record<string, unknown> = {};
    for (const [place, { name, parse }] of columns.entries()) {
      const text = values[place];
      row[name] = text === null || text === undefined ? null : parse(text);
    }
    return row;
  };
};

/** Statements that one connection prepared, by name: parsed once, planned once, their rows described once. */
export class PreparedStatements {
  readonly #known = new Map<string, PreparedStatement>();
  readonly #doubtful = new Set<string>();

  find(name: string): PreparedStatement | undefined {
    return this.#known.get(name);
  }

  add(name: string): PreparedStatement {
    const statement: PreparedStatement = { reader: undefined };
    this.#known.set(name, statement);
    return statement;
  }

  /** Its first sending failed: the server prepared it, or not. Before it is prepared again its name is made free. */
  doubt(name: string): void {
    this.#known.delete(name);
    this.#doubtful.add(name);
  }

  /** Whether the server may hold a statement of this name that this connection knows nothing of; asked once. */
  mayLinger(name: string): boolean {
    return this.#doubtful.delete(name);
  }

  describe(statement: PreparedStatement, fields: readonly FieldDef[]): void {
    statement.reader = readerOf(fields);
  }

  /** A statement that was answered without a description of rows gives none. */
  conclude(statement: PreparedStatement): void {
    statement.reader ??= noRow;
  }
}
