/** What a page may post, and nothing else. */
import { storable } from './cleaning.ts';
import { entryList, ownValue } from './entries.ts';
import { listedItems, pruneItems } from './groups.ts';
import { rulesOf, type SimpleField } from './kinds/rules.ts';
import type { Entries, Page } from './types.ts';

interface PostedInput {
  name: string;
  holds: 'text' | 'list' | 'items';
  /** Absent from a post when nothing is ticked: `_shown.<name>` then tells it was there. */
  ticked: boolean;
}

function inputsOfField(field: SimpleField, name: string): PostedInput[] {
  const rules = rulesOf(field);
  return rules.inputs(field).map((suffix) => ({
    name: name + suffix,
    holds: rules.several ? 'list' : 'text',
    ticked: rules.ticked === true,
  }));
}

function inputsOfPage(page: Page, entries: Entries): PostedInput[] {
  return page.fields.flatMap((field) => {
    if (field.kind !== 'group') return inputsOfField(field, field.key);
    const items = listedItems(entries, field.key).flatMap((id) =>
      field.fields.flatMap((own) => inputsOfField(own, `${field.key}.${id}.${own.key}`)),
    );
    return [{ name: field.key, holds: 'items' as const, ticked: true }, ...items];
  });
}

/** Names of the inputs a page may post, given the items its groups have. */
export function pageInputs(page: Page, entries: Entries): string[] {
  return inputsOfPage(page, entries).map(({ name }) => name);
}

/**
 * The entries that a post brings: inputs of the page only, storable text only. An input that the post does not carry
 * is left out (it was hidden, or only one field was saved), unless `_shown.<name>` says that its boxes were there.
 */
export function entriesFromPost(page: Page, posted: unknown): Entries {
  const body = asEntries(posted);
  const entries: Entries = {};
  for (const input of inputsOfPage(page, body)) {
    const value = ownValue(body, input.name);
    const brought = value === undefined ? untickedValue(input, body) : readPosted(input, body);
    if (brought !== undefined) entries[input.name] = brought;
  }
  return entries;
}

function untickedValue({ name, holds, ticked }: PostedInput, body: Entries): string | string[] | undefined {
  if (!ticked || ownValue(body, `_shown.${name}`) === undefined) return undefined;
  return holds === 'text' ? '' : [];
}

function readPosted({ name, holds }: PostedInput, body: Entries): string | string[] | undefined {
  if (holds === 'items') return listedItems(body, name);
  if (holds === 'list') return entryList(body, name).map(storable);
  const value = ownValue(body, name);
  const text: unknown = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' ? storable(text) : undefined;
}

function asEntries(posted: unknown): Entries {
  return typeof posted === 'object' && posted !== null ? (posted as Entries) : {};
}

/** What a draft keeps after a post: everything typed before, replaced by what this page brings. */
export function applyPost(page: Page, before: Entries, posted: unknown): Entries {
  const brought = entriesFromPost(page, posted);
  let entries = { ...before, ...brought };
  for (const field of page.fields) {
    if (field.kind !== 'group' || !Object.hasOwn(brought, field.key)) continue;
    entries = pruneItems(entries, field.key);
  }
  return entries;
}
