import { AsyncLocalStorage } from 'node:async_hooks';

/** One statement sent to the database. Parameters are never shown: they are what citizens typed. */
export type Statement = { text: string; milliseconds: number; failed: boolean };

/**
 * Statements of one piece of work: `transactions` holds its BEGIN, COMMIT and ROLLBACK, which cost no reading. `writes` are
 * the flushes of bytes that carried all of them: several statements may leave in one.
 */
export type CountedWork<T> = { result: T; statements: string[]; transactions: string[]; writes: number };

type Count = { statements: string[]; transactions: string[]; writes: number };

const TRANSACTION_CONTROL = /^(begin|start transaction|commit|rollback|savepoint|release)\b/i;

const counting = new AsyncLocalStorage<Count>();

/**
 * Lists the statements that a piece of work sends, whatever the database it uses: tests hold pages to a number.
 *
 *     const { statements, writes } = await countStatements(() => app.inject('/demarches'));
 *     expect(statements).toHaveLength(2);
 */
export const countStatements = async <T>(work: () => Promise<T>): Promise<CountedWork<T>> => {
  const count: Count = { statements: [], transactions: [], writes: 0 };
  // Awaited inside: `inject()` gives a promise that begins its work only when somebody awaits it.
  const result = await counting.run(count, async () => await work());
  return { result, ...count };
};

/** Adds a statement to the count of the work that sends it, if somebody counts. */
export const noteStatement = (text: string): void => {
  const count = counting.getStore();
  if (!count) return;
  if (TRANSACTION_CONTROL.test(text)) count.transactions.push(text);
  else count.statements.push(text);
};

/** Adds a write to the count of the work that causes it. */
export const noteWrite = (): void => {
  const count = counting.getStore();
  if (count) count.writes += 1;
};
