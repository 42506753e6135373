import { type Entries, type GroupAction, listedItems, type Page } from '../forms/index.ts';
import { changedFields } from './rules.ts';

const same = (one: readonly string[], other: readonly string[]): boolean => one.join(' ') === other.join(' ');

const without = (items: readonly string[], item: string | undefined): string[] =>
  items.filter((one) => one !== item);

const isBlank = (entries: Entries, item: string): boolean =>
  !Object.keys(entries).some((name) => name.startsWith(`${item}.`));

/**
 * Whether what is stored is what this very button has just made of the page: a double click posts the page twice, and
 * the second time it holds an item less, or one more, than the draft. Nobody disagrees with anybody then.
 */
export const pressedTwice = (page: Page, stored: Entries, typed: Entries, action: GroupAction): boolean => {
  const { group } = action;
  if (changedFields(page, stored, { ...typed, [group]: stored[group] ?? [] }).length > 0) return false;
  const [kept, posted] = [listedItems(stored, group), listedItems(typed, group)];
  if (action.act === 'remove') return same(kept, without(posted, action.item));
  if (action.act === 'restore') return same(posted, without(kept, action.item));
  const added = kept.at(-1) ?? '';
  return same(posted, kept.slice(0, -1)) && isBlank(stored, `${group}.${added}`);
};
