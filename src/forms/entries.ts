/** Reading entries, whatever they are: they may come from anywhere. */
import { cleanCode, cleanLine, cleanLines } from './cleaning.ts';
import type { Typed } from './kinds/kind.ts';
import type { Entries } from './types.ts';

/** The raw value of an input when the object has it as its own. */
export function ownValue(entries: unknown, name: string): unknown {
  if (typeof entries !== 'object' || entries === null || !Object.hasOwn(entries, name)) return undefined;
  return (entries as Record<string, unknown>)[name];
}

/** The text typed in an input: the first one when there are several, '' when there is none. */
export function entryText(entries: Entries, name: string): string {
  const entry = ownValue(entries, name);
  const first: unknown = Array.isArray(entry) ? entry[0] : entry;
  return typeof first === 'string' ? first : '';
}

/** The texts of an input that may have several. */
export function entryList(entries: Entries, name: string): string[] {
  const entry = ownValue(entries, name);
  const list: unknown[] = Array.isArray(entry) ? entry.slice(0, 500) : [entry];
  return list.filter((text): text is string => typeof text === 'string' && text !== '');
}

/** What was typed in one field, given to the rules of its kind. */
export function typedIn(entries: Entries, name: string, computed?: number): Typed {
  return {
    line: (suffix = '') => cleanLine(entryText(entries, name + suffix)),
    code: (suffix = '') => cleanCode(entryText(entries, name + suffix)),
    lines: () => cleanLines(entryText(entries, name)),
    list: () => entryList(entries, name).map(cleanLine),
    ...(computed === undefined ? {} : { computed }),
  };
}
