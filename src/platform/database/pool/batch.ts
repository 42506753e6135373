import type { Connection, FieldDef, Submittable } from 'pg';
import { isUnreachable } from '../errors.ts';
import type { PreparedStatement, PreparedStatements } from './prepared-statements.ts';

/** What the server answered to one statement. */
export interface Answer {
  readonly rows: Record<string, unknown>[];
  /** « SELECT », « INSERT », « COMMIT »… */
  readonly command: string;
  /** Rows given or changed. */
  readonly count: number;
}

/** A statement ready to leave, and whoever waits for its answer. */
export interface Outgoing {
  readonly text: string;
  /** Undefined: sent without a name, prepared for this time alone. */
  readonly name: string | undefined;
  readonly values: readonly (string | Buffer | null)[];
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** The driver's typings still carry a parameter that the driver dropped. */
const more = true;

interface Sent extends Outgoing {
  readonly prepared: PreparedStatement;
  readonly isNew: boolean;
}

/**
 * Statements that leave in one write and end with one Sync. The server stops at the first that fails and skips the others;
 * outside BEGIN and COMMIT they are one transaction, committed when the Sync is answered. So nobody is answered before:
 * what a statement gave is worth nothing until then.
 *
 * The driver hands each message of the server to the object it submitted; the names of the methods are the driver's.
 */
export class Batch implements Submittable {
  readonly #outgoing: readonly Outgoing[];
  readonly #statements: PreparedStatements;
  readonly #settled: () => void;
  readonly #sent: Sent[] = [];
  readonly #answers: (Answer | { readonly misread: unknown })[] = [];
  #rows: Record<string, unknown>[] = [];
  #misread: { readonly misread: unknown } | undefined;

  constructor(outgoing: readonly Outgoing[], statements: PreparedStatements, settled: () => void) {
    this.#outgoing = outgoing;
    this.#statements = statements;
    this.#settled = settled;
  }

  /** Everything in one write: the socket is held back until the Sync. */
  submit(connection: Connection): void {
    connection.stream.cork();
    try {
      for (const statement of this.#outgoing) this.#send(connection, statement);
      connection.sync();
    } finally {
      connection.stream.uncork();
    }
  }

  #send(connection: Connection, statement: Outgoing): void {
    const { name = '', text } = statement;
    const known = name ? this.#statements.find(name) : undefined;
    const prepared = known ?? (name ? this.#statements.add(name) : { reader: undefined });
    if (!known) {
      if (name && this.#statements.mayLinger(name)) connection.close({ type: 'S', name }, more);
      connection.parse({ name, text, types: [] }, more);
    }
    connection.bind({ statement: name, values: statement.values } as never, more);
    if (!prepared.reader) connection.describe({ type: 'P', name: '' }, more);
    connection.execute(null, more);
    this.#sent.push({ ...statement, prepared, isNew: known === undefined });
  }

  get #current(): Sent | undefined {
    return this.#sent[this.#answers.length];
  }

  handleRowDescription({ fields }: { fields: FieldDef[] }): void {
    if (this.#current) this.#statements.describe(this.#current.prepared, fields);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const reader = this.#current?.prepared.reader;
    if (!reader || this.#misread) return;
    try {
      this.#rows.push(reader(fields));
    } catch (misread) {
      this.#misread = { misread };
    }
  }

  handleCommandComplete({ text }: { text: string }): void {
    const statement = this.#current;
    if (!statement) return;
    this.#statements.conclude(statement.prepared);
    const [command = '', ...numbers] = text.split(' ');
    this.#answers.push(this.#misread ?? { rows: this.#rows, command, count: Number(numbers.at(-1) ?? 0) });
    this.#rows = [];
    this.#misread = undefined;
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete({ text: '' });
  }

  handlePortalSuspended(): void {}

  handleReadyForQuery(): void {
    this.#answer(this.#sent.length);
    this.#settled();
  }

  /**
   * The statement at work failed: those before it have their answers, those after it were skipped and fail with it. When
   * all were answered it is the commit of the Sync that failed, or the connection was lost before: nothing holds.
   */
  handleError(error: unknown): void {
    const failed = this.#answers.length;
    const nothingHolds = failed >= this.#sent.length || isUnreachable(error);
    for (const { isNew, name } of this.#sent.slice(failed)) if (isNew && name) this.#statements.doubt(name);
    const held = nothingHolds ? 0 : failed;
    this.#answer(held);
    for (const { reject } of this.#outgoing.slice(held)) reject(error);
    this.#settled();
  }

  #answer(count: number): void {
    for (const [place, answer] of this.#answers.slice(0, count).entries()) {
      const statement = this.#sent[place];
      if ('misread' in answer) statement?.reject(answer.misread);
      else statement?.resolve(answer);
    }
  }
}
