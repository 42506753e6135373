import type { AnyField, Definition, Page } from '../types.ts';
import { namesRead } from './known-elsewhere.ts';

/** A published form never changes: what its pages need of each other is worked out once. */
const focused = new WeakMap<Definition, Map<string, Definition>>();

/**
 * The form reduced to what decides how one page is shown: the page itself, and of the others only the fields that some
 * condition or calculation reads. A page of a long form costs no more than one of a short form.
 */
export function focusOn(definition: Definition, page: string): Definition {
  const known = focused.get(definition) ?? new Map<string, Definition>();
  focused.set(definition, known);
  const reduced = known.get(page) ?? reduce(definition, page);
  known.set(page, reduced);
  return reduced;
}

function reduce(definition: Definition, page: string): Definition {
  const read = namesRead(definition);
  const reducePage = (one: Page): Page =>
    one.key === page ? one : { ...one, fields: one.fields.filter((field) => isRead(field, read)) };
  return { ...definition, pages: definition.pages.map(reducePage) };
}

function isRead(field: AnyField, read: ReadonlySet<string>): boolean {
  if (read.has(field.key)) return true;
  return field.kind === 'group' && field.fields.some((own) => read.has(own.key));
}
