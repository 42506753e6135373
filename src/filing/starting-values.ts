/**
 * What a page held when it was drawn, told by the page itself when it is posted: two tabs are compared three ways, and
 * only what both changed is asked. A fingerprint an input, not its text: the page would otherwise carry everything twice.
 */
import { createHash } from 'node:crypto';
import { type Entries, itemsOf, type Page } from '../forms/index.ts';
import { asText, belongsTo } from './rules.ts';

/** Fingerprints by input; an empty input has none. */
export type StartingValues = ReadonlyMap<string, string>;

const fingerprint = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 12);

const fingerprintsOf = (entries: Entries): Map<string, string> =>
  new Map(
    Object.entries(entries)
      .map(([input, entry]) => [input, asText(entry)] as const)
      .filter(([, text]) => text !== '')
      .map(([input, text]) => [input, fingerprint(text)]),
  );

/** The entries of a page as it shows them: a group has its blank items too. */
const shownOn = (page: Page, entries: Entries): Entries => {
  const keys = page.fields.map((field) => field.key);
  const shown = Object.entries(entries).filter(([input]) => keys.some((key) => belongsTo(input, key)));
  const groups = page.fields
    .filter((field) => field.kind === 'group')
    .map((group) => [group.key, itemsOf(group, entries)]);
  return { ...Object.fromEntries(shown), ...Object.fromEntries(groups) };
};

const write = (values: StartingValues): string =>
  [...values].map(([input, value]) => `${input}=${value}`).join(' ');

/** What a page drawn from these entries carries. */
export const startOf = (page: Page, entries: Entries): string =>
  write(fingerprintsOf(shownOn(page, entries)));

/** Reads what a page carried; undefined when it says nothing of what it held. */
export const readStart = (carried: string | undefined): StartingValues | undefined => {
  if (carried === undefined) return undefined;
  const pairs = carried.split(' ').map((pair) => pair.split('='));
  return new Map(pairs.map(([input = '', value = '']) => [input, value]));
};

/** What the page holds once these inputs are saved. */
export const startAfter = (start: StartingValues, saved: Entries): string => {
  const kept = [...start].filter(([input]) => !Object.hasOwn(saved, input));
  return write(new Map([...kept, ...fingerprintsOf(saved)]));
};

/** Fields of a page that hold what they held when it was drawn, among the inputs that it posted: a hidden one is not there. */
export const untouchedFields = (page: Page, start: StartingValues, typed: Entries): string[] => {
  const now = fingerprintsOf(typed);
  const inputs = Object.keys(typed);
  return page.fields
    .map((field) => field.key)
    .filter((key) =>
      inputs
        .filter((input) => belongsTo(input, key))
        .every((input) => (now.get(input) ?? '') === (start.get(input) ?? '')),
    );
};

/** Whether what is stored of a field is no longer what the page showed. */
export const changedElsewhere = (
  page: Page,
  start: StartingValues,
  stored: Entries,
  field: string,
): boolean => {
  const now = fingerprintsOf(shownOn(page, stored));
  return [...new Set([...start.keys(), ...now.keys()])]
    .filter((input) => belongsTo(input, field))
    .some((input) => (now.get(input) ?? '') !== (start.get(input) ?? ''));
};
