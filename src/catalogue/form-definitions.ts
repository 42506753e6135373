import { type Definition, soundDefinition } from '../forms/index.ts';
import type { Database } from '../platform/database/index.ts';
import { readFormDefinition } from './repository.ts';

/** A version never changes: read and checked once, it serves every page that shows it. */
const known = new Map<string, Definition>();
const mostKnown = 500;

const remember = (id: string, definition: Definition): void => {
  const oldest = known.keys().next().value;
  if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest);
  known.set(id, definition);
};

/**
 * The form of a published version: one statement the first time, none after. Throws when there is no such version.
 * Inside a transaction, give `{ read: transaction }`: waiting for a second connection while holding one would block all.
 */
export const loadFormDefinition = async (
  database: Pick<Database, 'read'>,
  id: string,
): Promise<Definition> => {
  const kept = known.get(id);
  if (kept) return kept;
  const definition = soundDefinition(await readFormDefinition(database, id), `form version ${id}`);
  remember(id, definition);
  return definition;
};
