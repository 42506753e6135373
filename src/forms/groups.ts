/**
 * Items of a group in the entries: `sites` lists their ids, `sites.<id>.surface` holds what was typed in each.
 * What was typed in a removed item stays, so that one press brings it back: `_removed.sites` lists those, beside the form.
 */
import { entryList, entryText } from './entries.ts';
import type { Entries, FieldOf, Page } from './types.ts';

type GroupField = FieldOf<'group'>;

/** More items than this are not even read, so that a stranger cannot make the engine work for nothing. */
const mostItems = 60;

/** Removals that can be undone; older ones are forgotten with what was typed in them. */
const mostRemovals = 10;

/** An item that was removed, and the rank it had (1 for the first). */
export interface RemovedItem {
  id: string;
  rank: number;
}

function isItemId(id: string): boolean {
  return /^[a-zA-Z0-9]{1,36}$/.test(id);
}

/** Ids of the items listed under this key, in order; a page posts them in one input, separated by spaces. */
export function listedItems(entries: Entries, key: string): string[] {
  const ids = entryList(entries, key).flatMap((text) => text.split(' ', mostItems));
  return [...new Set(ids.filter(isItemId))].slice(0, mostItems);
}

/** What the lists of removed items begin with: no key of a field begins so. */
const removedPrefix = '_removed.';

/** Items removed from a group that can be brought back, in the order of their removal. */
export function removedItems(entries: Entries, key: string): RemovedItem[] {
  return entryList(entries, removedPrefix + key)
    .map((text) => text.split(':'))
    .map(([id = '', rank]) => ({ id, rank: Number(rank) }))
    .filter(({ id, rank }) => isItemId(id) && rank >= 1);
}

function withRemoved(entries: Entries, key: string, removed: readonly RemovedItem[]): Entries {
  const { [removedPrefix + key]: _before, ...others } = entries;
  if (removed.length === 0) return others;
  const list = removed.slice(-mostRemovals).map(({ id, rank }) => `${id}:${rank}`);
  return { ...others, [removedPrefix + key]: list };
}

/** Number of items a group must have. */
export function fewestItems(field: GroupField): number {
  return field.required ? field.minimum : 0;
}

/** Items of a group as the form shows them: those listed, and blank ones up to the minimum. */
export function itemsOf(field: GroupField, entries: Entries): string[] {
  const items = listedItems(entries, field.key);
  const missing = fewestItems(field) - items.length;
  if (missing <= 0) return items;
  const removed = removedItems(entries, field.key).map(({ id }) => id);
  return [...items, ...freeIds([...items, ...removed], missing)];
}

function freeIds(taken: readonly string[], count: number): string[] {
  const used = new Set(taken);
  const free: string[] = [];
  for (let number = 1; free.length < count; number += 1) {
    if (!used.has(String(number))) free.push(String(number));
  }
  return free;
}

/** An id that no item of the group has, nor one that may come back: one more than the greatest number. */
export function nextItemId(entries: Entries, key: string): string {
  const removed = removedItems(entries, key).map(({ id }) => id);
  const numbers = [...listedItems(entries, key), ...removed].filter((id) => /^\d{1,9}$/.test(id)).map(Number);
  return String(Math.max(0, ...numbers) + 1);
}

/** The entries with one more item, blank. */
export function addGroupItem(entries: Entries, key: string, id: string): Entries {
  const items = listedItems(entries, key);
  return !isItemId(id) || items.includes(id) ? entries : { ...entries, [key]: [...items, id] };
}

/** The entries without this item, which can be brought back with everything typed in it. */
export function removeGroupItem(entries: Entries, key: string, id: string): Entries {
  const items = listedItems(entries, key);
  const rank = items.indexOf(id) + 1;
  if (rank === 0) return entries;
  const kept = { ...entries, [key]: items.filter((item) => item !== id) };
  return pruneItems(withRemoved(kept, key, [...removedItems(kept, key), { id, rank }]), key);
}

/** The entries with a removed item back where it was. */
export function restoreGroupItem(entries: Entries, key: string, id: string): Entries {
  const found = removedItems(entries, key).find((item) => item.id === id);
  if (!found) return entries;
  const items = listedItems(entries, key).toSpliced(found.rank - 1, 0, id);
  return pruneItems({ ...entries, [key]: items }, key);
}

/** The entries without what was typed in items that are neither listed nor to be brought back. */
export function pruneItems(entries: Entries, key: string): Entries {
  const ids = new Set(listedItems(entries, key));
  const removed = removedItems(entries, key).filter(({ id }) => !ids.has(id));
  const marked = withRemoved(entries, key, removed);
  for (const { id } of removedItems(marked, key)) ids.add(id);
  const prefix = `${key}.`;
  return Object.fromEntries(
    Object.entries(marked).filter(
      ([name]) => !name.startsWith(prefix) || ids.has(name.slice(prefix.length).split('.')[0] ?? ''),
    ),
  );
}

/** The entries once this page was left for good: items removed from other pages no longer come back. */
export function forgetRemoved(entries: Entries, page: Page): Entries {
  const here = new Set(page.fields.map((field) => field.key));
  const keys = Object.keys(entries)
    .filter((name) => name.startsWith(removedPrefix))
    .map((name) => name.slice(removedPrefix.length));
  return keys
    .filter((key) => !here.has(key))
    .reduce((kept, key) => pruneItems(withRemoved(kept, key, []), key), entries);
}

/** What a button of a group asks for. */
export type GroupAction =
  | { act: 'add'; group: string }
  | { act: 'remove' | 'restore'; group: string; item: string };

/** Reads the button `_action` of a post (`add:sites`, `remove:sites:2`, `restore:sites:2`), when it names a group of the page. */
export function groupAction(page: Page, posted: unknown): GroupAction | undefined {
  const [act, group = '', item = ''] = entryText(posted as Entries, '_action').split(':');
  const known = page.fields.some((field) => field.kind === 'group' && field.key === group);
  if (!known) return undefined;
  if (act === 'add') return { act, group };
  return (act === 'remove' || act === 'restore') && isItemId(item) ? { act, group, item } : undefined;
}
