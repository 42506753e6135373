import { type Definition, soundDefinition } from '../forms/index.ts';
import type { Transaction } from '../platform/database/index.ts';
import { notFound } from '../platform/http/index.ts';
import { readFormDefinition } from './repository.ts';

/** A version never changes: read and checked once, it serves every page that shows it. */
const known = new Map<string, Definition>();
const mostKnown = 500;

const remember = (name: string, definition: Definition): void => {
  const oldest = known.keys().next().value;
  if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest);
  known.set(name, definition);
};

/** A version of a form of an authority. */
export interface VersionKey {
  readonly authority: string;
  readonly id: string;
}

/**
 * The form of a version: one statement the first time, none after, in the transaction at work. Throws
 * PAGE_INTROUVABLE when there is no such version, or when the scope may not read it; that the process knows it changes nothing for whoever read its name
 * in a row of theirs.
 */
export const loadFormDefinition = async (tx: Transaction, version: VersionKey): Promise<Definition> => {
  const name = `${version.authority} ${version.id}`;
  const kept = known.get(name);
  if (kept) return kept;
  const published = await readFormDefinition(tx, version);
  if (published === undefined) throw notFound();
  const definition = soundDefinition(published, `form version ${version.id}`);
  remember(name, definition);
  return definition;
};
