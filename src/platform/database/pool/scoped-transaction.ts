import type { CompiledQuery, QueryResult } from 'kysely';
import type { Scope } from '../scope.ts';
import { scopeStatement } from '../scope.ts';
import type { Answer } from './batch.ts';
import { type PooledConnection, resultOf } from './connection.ts';

/** What statements of the query layer are sent by. */
export interface Sender {
  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>>;
}

/** A promise that somebody else looks after: its failure is told by the statement that it failed with. */
const unheard = (answer: Promise<Answer>): Promise<Answer> => {
  answer.catch(() => undefined);
  return answer;
};

/**
 * One transaction in one scope. BEGIN and the scope leave with its first statement, COMMIT with the last when the work says
 * which it is (`last`). When the first is also the last, one write is the whole transaction and needs neither.
 */
export class ScopedTransaction implements Sender {
  readonly #connection: PooledConnection;
  readonly #scope: Scope;
  #opened = false;
  #begun = false;
  #ending = false;
  #over = false;
  #committing: Promise<Answer> | undefined;
  #failure: unknown;

  constructor(connection: PooledConnection, scope: Scope) {
    this.#connection = connection;
    this.#scope = scope;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#over) throw new Error('The transaction is over: nothing is sent after its last statements');
    this.#open();
    try {
      return resultOf(await this.#connection.send(query.sql, query.parameters));
    } catch (error) {
      this.#failure ??= error;
      throw error;
    }
  }

  /** No statement ever runs outside its scope: when BEGIN or the scope fails, the server skips what came with them. */
  #open(): void {
    if (this.#opened) return;
    this.#opened = true;
    this.#begun = !this.#ending;
    if (this.#begun) unheard(this.#connection.send('begin', []));
    const declared = scopeStatement(this.#scope);
    if (declared) unheard(this.#connection.send(declared.text, declared.parameters));
  }

  /** The statements that `work` sends together are the last of the transaction, which ends with them. */
  last<T>(work: () => Promise<T>): Promise<T> {
    if (this.#ending) throw new Error('last() inside last(): a transaction ends once');
    this.#ending = true;
    this.#connection.whenLeaving(() => {
      this.#over = true;
      if (this.#begun) this.#committing = unheard(this.#connection.send('commit', []));
    });
    return work();
  }

  /** PostgreSQL answers ROLLBACK to the COMMIT of a transaction in which a statement failed: that is not a success. */
  async commit(): Promise<void> {
    if (this.#begun) {
      const { command } = await (this.#committing ?? this.#connection.send('commit', []));
      if (command === 'COMMIT') return;
    } else if (this.#failure === undefined) return;
    throw new Error('The transaction was rolled back: one of its statements had failed', {
      cause: this.#failure,
    });
  }

  async rollback(): Promise<void> {
    const committed = await this.#committing?.catch(() => undefined);
    if (!this.#begun || committed?.command === 'COMMIT') return;
    try {
      await this.#connection.send('rollback', []);
    } catch (error) {
      this.#connection.markBroken();
      throw error;
    }
  }

  /** Whoever kept the transaction beyond its work can send nothing more by it. */
  close(): void {
    this.#over = true;
  }
}
