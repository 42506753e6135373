import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type { PoolClient } from 'pg';
import { DatabaseUnreachable, isStalePlan, isUnreachable } from '../errors.ts';
import { type Answer, Batch, type Outgoing } from './batch.ts';
import { PreparedStatements } from './prepared-statements.ts';
import { nameOfStatement } from './statement-names.ts';
import { noteStatement, noteWrite, type Statement } from './statement-watch.ts';
import { toParameter } from './values.ts';

/** Called after each statement with its text and its time: slow statements are logged from there. */
export type OnStatement = (statement: Statement) => void;

const WRITES = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

/** What each connection of a pool prepared, for as long as it lives. */
const preparedBy = new WeakMap<PoolClient, PreparedStatements>();

const statementsOf = (client: PoolClient): PreparedStatements => {
  const known = preparedBy.get(client) ?? new PreparedStatements();
  preparedBy.set(client, known);
  return known;
};

/** The answer to a statement as Kysely wants it. */
export const resultOf = <Row>({ rows, command, count }: Answer): QueryResult<Row> => {
  const found = rows as Row[];
  return WRITES.has(command) ? { rows: found, numAffectedRows: BigInt(count) } : { rows: found };
};

/**
 * One connection lent by the pool. Statements sent in one turn of the program leave in one write and come back in one
 * answer: a write, a wake-up and a switch of process cost more than most statements. All are named, timed and counted here.
 */
export class PooledConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  readonly #onStatement: OnStatement | undefined;
  #waiting: Outgoing[] = [];
  #onLeaving: (() => void) | undefined;
  #underWay = false;
  #broken = false;

  constructor(client: PoolClient, onStatement: OnStatement | undefined) {
    this.#client = client;
    this.#onStatement = onStatement;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return resultOf(await this.send(query.sql, query.parameters));
  }

  /** Adds a statement to those that leave together when the work at hand has nothing more to say for now. */
  async send(text: string, parameters: readonly unknown[]): Promise<Answer> {
    noteStatement(text);
    const begun = this.#onStatement ? performance.now() : 0;
    let failed = true;
    try {
      const answer = await this.#queue(text, parameters);
      failed = false;
      return answer;
    } catch (error) {
      const cut = isUnreachable(error);
      if (cut || isStalePlan(error)) this.#broken = true;
      if (error instanceof Error) Error.captureStackTrace(error); // leads to who sent it, not to the socket
      throw cut ? new DatabaseUnreachable(error) : error;
    } finally {
      this.#onStatement?.({ text, milliseconds: performance.now() - begun, failed });
    }
  }

  /** Whether nothing waits to leave: what is sent now begins another write. */
  get isQuiet(): boolean {
    return this.#waiting.length === 0;
  }

  /** Calls this once, when the statements that wait are about to leave: it may add the last of them. */
  whenLeaving(call: () => void): void {
    this.#onLeaving = call;
  }

  #queue(text: string, parameters: readonly unknown[]): Promise<Answer> {
    const values = parameters.map(toParameter);
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) this.#leaveSoon();
      this.#waiting.push({ text, name: nameOfStatement(text), values, resolve, reject });
    });
  }

  /** After every promise of this turn: what they send leaves together. */
  #leaveSoon(): void {
    noteWrite();
    queueMicrotask(() => process.nextTick(() => this.#leave()));
  }

  #leave(): void {
    if (this.#underWay || this.#waiting.length === 0) return;
    this.#onLeaving?.();
    this.#onLeaving = undefined;
    const outgoing = this.#waiting;
    this.#waiting = [];
    this.#underWay = true;
    this.#client.query(
      new Batch(outgoing, statementsOf(this.#client), () => {
        this.#underWay = false;
        this.#leave();
      }),
    );
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
