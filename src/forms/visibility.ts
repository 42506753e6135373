import { isGroup, type Layout, layOut } from './layout.ts';
import type { AnyField, Definition, Entries, Field, Page } from './types.ts';

/** The pages to show for what was typed, in order. */
export function visiblePages(definition: Definition, entries: Entries): Page[] {
  // Most forms show all their pages to everybody: nothing is to be understood of what was typed.
  if (definition.pages.every((page) => page.when === undefined)) return [...definition.pages];
  return layOut(definition, entries).pages.map(({ page }) => page);
}

/** The fields of a page to show for what was typed; none when the page itself is hidden. */
export function visibleFields(definition: Definition, page: Page, entries: Entries): Field[] {
  const names = namesOnPage(layOut(definition, entries), page);
  return page.fields.filter((field) => names.has(field.key));
}

function namesOnPage(layout: Layout, page: Page): Map<string, AnyField> {
  const own = layout.pages.find((candidate) => candidate.page.key === page.key);
  const names = new Map<string, AnyField>();
  for (const place of own?.places ?? []) {
    names.set(place.name, place.field);
    if (!isGroup(place)) continue;
    for (const item of place.items) {
      names.set(`${place.name}.${item.id}`, place.field);
      for (const inside of item.places) names.set(inside.name, inside.field);
    }
  }
  return names;
}

/**
 * The fields that what was just typed made appear on the same page: without JavaScript the person has not seen them
 * yet, so the page is shown again. Items just added do not count: their button shows the page again already.
 */
export function newlyVisible(
  definition: Definition,
  page: Page,
  before: Entries,
  after: Entries,
): AnyField[] {
  const seen = namesOnPage(layOut(definition, before), page);
  const appeared = new Set<AnyField>();
  for (const [name, field] of namesOnPage(layOut(definition, after), page)) {
    const container = name.slice(0, Math.max(0, name.lastIndexOf('.')));
    const isItem = field.kind === 'group' && container !== '';
    if (!seen.has(name) && !isItem && (container === '' || seen.has(container))) appeared.add(field);
  }
  return [...appeared];
}
