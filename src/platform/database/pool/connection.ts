import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type { QueryResult as DriverResult, PoolClient } from 'pg';
import { DatabaseUnreachable, isStalePlan, isUnreachable } from '../errors.ts';
import { nameOfStatement } from './statement-names.ts';
import { noteStatement, type Statement } from './statement-watch.ts';
import { toParameter } from './values.ts';

/** Called after each statement with its text and its time: slow statements are logged from there. */
export type OnStatement = (statement: Statement) => void;

const WRITES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** One connection lent by the pool, as Kysely wants it. Statements are named, timed and counted here, all of them. */
export class PooledConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  readonly #onStatement: OnStatement | undefined;
  #broken = false;

  constructor(client: PoolClient, onStatement: OnStatement | undefined) {
    this.#client = client;
    this.#onStatement = onStatement;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const result = await this.send(query.sql, query.parameters);
    const changed = WRITES.has(result.command) ? BigInt(result.rowCount ?? 0) : undefined;
    return { rows: result.rows, numAffectedRows: changed };
  }

  /** Sends one statement without waiting for those before it: the driver pipelines them in one round trip. */
  async send(text: string, parameters: readonly unknown[]): Promise<DriverResult> {
    noteStatement(text);
    const begun = performance.now();
    let failed = true;
    try {
      const result = await this.#client.query({
        name: nameOfStatement(text),
        text,
        values: parameters.map(toParameter),
      });
      failed = false;
      return result;
    } catch (error) {
      const cut = isUnreachable(error);
      if (cut || isStalePlan(error)) this.#broken = true;
      throw cut ? new DatabaseUnreachable(error) : error;
    } finally {
      this.#onStatement?.({ text, milliseconds: performance.now() - begun, failed });
    }
  }

  /** Not offered: lists are paged by key, exports use COPY. */
  // biome-ignore lint/correctness/useYield: the interface wants a generator
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Streaming a query is not supported');
  }

  /** A connection whose state is unknown must not serve anybody else: its transaction would be theirs. */
  markBroken(): void {
    this.#broken = true;
  }

  release(): void {
    this.#client.release(this.#broken);
  }
}
