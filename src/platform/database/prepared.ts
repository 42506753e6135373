import type { Compilable, CompiledQuery } from 'kysely';
import type { Transaction } from './database.ts';

/** Stands where a value will be, while a statement is built. */
class Place {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

const places = <Values extends object>(): Values =>
  new Proxy({} as Values, { get: (_target, name) => new Place(String(name)) });

/**
 * A statement built once, then sent with other values: building the text of a long one costs more than sending it. For
 * what pages send all day long. The text must not depend on the values: no `if`, only places for them.
 *
 *     const listFiles = prepared((tx, { draft }: { draft: string }) =>
 *       tx.selectFrom('file').select('name').where('draft_id', '=', draft));
 *     const rows = await listFiles(tx, { draft });
 */
export const prepared = <Values extends object, Row>(
  build: (transaction: Transaction, values: Values) => Compilable<Row>,
): ((transaction: Transaction, values: Values) => Promise<Row[]>) => {
  let compiled: CompiledQuery<Row> | undefined;
  return async (transaction, values) => {
    compiled ??= build(transaction, places<Values>()).compile();
    const parameters = compiled.parameters.map((one) =>
      one instanceof Place ? Reflect.get(values, one.name) : one,
    );
    const { rows } = await transaction.executeQuery<Row>({ ...compiled, parameters });
    return rows;
  };
};
