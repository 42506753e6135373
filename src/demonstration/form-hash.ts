import { createHash } from 'node:crypto';

/** The same content always gives the same text: keys in order, whatever order they were written in. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]));
};

/** What a form version is known by: the sha256 of its definition in canonical JSON. */
export const hashDefinition = (definition: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(definition)))
    .digest('hex');
