/** Items of a group in the entries: `sites` lists their ids, `sites.<id>.surface` holds what was typed in each. */
import { entryList, entryText } from './entries.ts';
import type { Entries, FieldOf, Page } from './types.ts';

type GroupField = FieldOf<'group'>;

/** More items than this are not even read, so that a stranger cannot make the engine work for nothing. */
const mostItems = 60;

function isItemId(id: string): boolean {
  return /^[a-zA-Z0-9]{1,36}$/.test(id);
}

/** Ids of the items listed under this key, in order; a page posts them in one input, separated by spaces. */
export function listedItems(entries: Entries, key: string): string[] {
  const ids = entryList(entries, key).flatMap((text) => text.split(' ', mostItems));
  return [...new Set(ids.filter(isItemId))].slice(0, mostItems);
}

/** Number of items a group must have. */
export function fewestItems(field: GroupField): number {
  return field.required ? field.minimum : 0;
}

/** Items of a group as the form shows them: those listed, and blank ones up to the minimum. */
export function itemsOf(field: GroupField, entries: Entries): string[] {
  const items = listedItems(entries, field.key);
  const missing = fewestItems(field) - items.length;
  return missing > 0 ? [...items, ...freeIds(items, missing)] : items;
}

function freeIds(taken: readonly string[], count: number): string[] {
  const used = new Set(taken);
  const free: string[] = [];
  for (let number = 1; free.length < count; number += 1) {
    if (!used.has(String(number))) free.push(String(number));
  }
  return free;
}

/** An id that no item of the group has: one more than the greatest number. */
export function nextItemId(entries: Entries, key: string): string {
  const numbers = listedItems(entries, key)
    .filter((id) => /^\d{1,9}$/.test(id))
    .map(Number);
  return String(Math.max(0, ...numbers) + 1);
}

/** The entries with one more item, blank. */
export function addGroupItem(entries: Entries, key: string, id: string): Entries {
  const items = listedItems(entries, key);
  return !isItemId(id) || items.includes(id) ? entries : { ...entries, [key]: [...items, id] };
}

/** The entries without this item nor anything typed in it. */
export function removeGroupItem(entries: Entries, key: string, id: string): Entries {
  const kept = listedItems(entries, key).filter((item) => item !== id);
  return pruneItems({ ...entries, [key]: kept }, key, kept);
}

/** The entries without what was typed in items that are not kept. */
export function pruneItems(entries: Entries, key: string, kept: readonly string[]): Entries {
  const ids = new Set(kept);
  const prefix = `${key}.`;
  return Object.fromEntries(
    Object.entries(entries).filter(
      ([name]) => !name.startsWith(prefix) || ids.has(name.slice(prefix.length).split('.')[0] ?? ''),
    ),
  );
}

/** What a button of a group asks for. */
export type GroupAction = { act: 'add'; group: string } | { act: 'remove'; group: string; item: string };

/** Reads the button `_action` of a post (`add:sites`, `remove:sites:2`), when it names a group of the page. */
export function groupAction(page: Page, posted: unknown): GroupAction | undefined {
  const [act, group = '', item = ''] = entryText(posted as Entries, '_action').split(':');
  const known = page.fields.some((field) => field.kind === 'group' && field.key === group);
  if (!known) return undefined;
  if (act === 'add') return { act, group };
  return act === 'remove' && isItemId(item) ? { act, group, item } : undefined;
}
