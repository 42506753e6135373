import type { CompiledQuery, QueryResult } from 'kysely';
import { readingStatement, type Scope } from '../scope.ts';
import { type PooledConnection, resultOf } from './connection.ts';
import type { Sender } from './scoped-transaction.ts';

/**
 * Reads in one scope, without BEGIN or COMMIT: the statements that leave together are a transaction of their own, which the
 * scope opens and which may write nothing. Each sees what was committed before it, as in a transaction of PostgreSQL's
 * usual isolation.
 */
export class ScopedReading implements Sender {
  readonly #connection: PooledConnection;
  readonly #scope: Scope;
  #over = false;

  constructor(connection: PooledConnection, scope: Scope) {
    this.#connection = connection;
    this.#scope = scope;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#over) throw new Error('The reading is over: nothing more is sent by it');
    if (this.#connection.isQuiet) {
      const { text, parameters } = readingStatement(this.#scope);
      // Its failure is told by the statement that it leaves with.
      this.#connection.send(text, parameters).catch(() => undefined);
    }
    return resultOf(await this.#connection.send(query.sql, query.parameters));
  }

  close(): void {
    this.#over = true;
  }
}
