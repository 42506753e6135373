/**
 * The exact SQL of a repository, as text that is committed beside it and read in reviews: a missing filter on the
 * authority is seen at once.
 *
 *     const text = await recordStatements(test.database, { findByNumber: (tx) => findByNumber(tx, id, 'X') });
 *     await expect(text).toMatchFileSnapshot('./repository.sql');
 */
import type { Database, Transaction } from './database.ts';
import { DatabaseUnreachable } from './errors.ts';
import { countStatements } from './pool/statement-watch.ts';

const scope = { kind: 'platform' } as const;

/** One call of each function of a repository, by name. */
export type RepositoryCalls = Record<string, (tx: Transaction) => Promise<unknown>>;

class RolledBack extends Error {}

/** What is asked here is the text: a row that does not exist, or that row-level security refuses, is no matter. */
const statementsOf = async (
  database: Database,
  call: (tx: Transaction) => Promise<unknown>,
): Promise<string[]> => {
  const { statements } = await countStatements(async () => {
    try {
      await database.withScope(scope, async (tx) => {
        await call(tx);
        throw new RolledBack();
      });
    } catch (error) {
      // Rolled back either way; a database that does not answer would pass for a repository that asks nothing.
      if (error instanceof DatabaseUnreachable) throw error;
    }
  });
  return statements.filter((text) => !declaresScope(text));
};

/** It leaves with the first statement of the transaction, which a call that reads outside of it never sends. */
const declaresScope = (text: string): boolean => text.startsWith("select set_config('app.");

// One clause a line: a review reads what changed, not a line of a thousand characters.
const layOut = (statement: string): string =>
  statement
    .replaceAll(/\s+/g, ' ')
    .replaceAll(
      / (from|where|and|inner join|left join|order by|group by|limit|set|values|returning|on conflict|for update)\b/gi,
      '\n  $1',
    )
    .trim();

/** Calls each function once on a real database, undoes it, and gives the statements that it sent. */
export const recordStatements = async (database: Database, calls: RepositoryCalls): Promise<string> => {
  const parts: string[] = [];
  for (const [name, call] of Object.entries(calls)) {
    const statements = await statementsOf(database, call);
    parts.push(`-- ${name}\n${statements.map((statement) => `${layOut(statement)};`).join('\n')}\n`);
  }
  return parts.join('\n');
};
