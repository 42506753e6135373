/** Decisions about a draft: where to go next, whether a save is stale, what two tabs disagree about. Pure. */
import {
  type Definition,
  type Entries,
  type FormContext,
  type Page,
  type PrefillSources,
  summariseEntries,
  visiblePages,
} from '../forms/index.ts';

/** Where a page leads: another page of the form, or the summary. */
export type Stop = { readonly page: string } | 'summary';

const stopAt = (page: Page | undefined): Stop => (page ? { page: page.key } : 'summary');

/** The page after this one, among those visible for what was typed; the summary after the last. */
export const nextStop = (definition: Definition, entries: Entries, page: string): Stop => {
  const visible = visiblePages(definition, entries);
  const order = definition.pages.findIndex((one) => one.key === page);
  return stopAt(visible.find((one) => definition.pages.indexOf(one) > order));
};

/** The page before this one; undefined for the first. */
export const previousPage = (definition: Definition, entries: Entries, page: string): Page | undefined => {
  const order = definition.pages.findIndex((one) => one.key === page);
  return visiblePages(definition, entries).findLast((one) => definition.pages.indexOf(one) < order);
};

/** Back to the summary after a correction, through the pages that the correction opened. */
export const stopAfterCorrection = (definition: Definition, before: Entries, after: Entries): Stop => {
  const seen = new Set(visiblePages(definition, before).map((page) => page.key));
  return stopAt(visiblePages(definition, after).find((page) => !seen.has(page.key)));
};

/** « Étape 2 sur 6 »: the visible pages, then the summary. */
export interface Progress {
  readonly current: number;
  readonly total: number;
}

/** Where this page stands; undefined when it is hidden for what was typed. */
export const progressOf = (definition: Definition, entries: Entries, page: string): Progress | undefined => {
  const visible = visiblePages(definition, entries);
  const index = visible.findIndex((one) => one.key === page);
  return index < 0 ? undefined : { current: index + 1, total: visible.length + 1 };
};

/** Pages that hold what a service asks to see again, in the order of the form. */
export const pagesAsked = (
  { pages }: Definition,
  reasons: readonly { readonly field: string }[] | null,
): Page[] => {
  const asked = new Set(reasons?.map(({ field }) => field));
  return pages.filter((page) => page.fields.some(({ key }) => asked.has(key)));
};

/** The page to show when a draft is opened: the one it was left at, if it is still asked. */
export const pageToResume = (definition: Definition, entries: Entries, left: string): string => {
  const visible = visiblePages(definition, entries);
  return (visible.find((page) => page.key === left) ?? visible[0] ?? definition.pages[0])?.key ?? left;
};

/** Whether this page was changed by somebody else after the version that the person had before their eyes. */
export const isStale = (versions: Readonly<Record<string, number>>, page: string, seen: number): boolean =>
  Object.hasOwn(versions, page) ? (versions[page] ?? 0) > seen : seen < 0;

/** Whether an input is one of a field's, whatever its item or its part. */
export const belongsTo = (input: string, field: string): boolean =>
  input === field || input.startsWith(`${field}.`);

/** An entry as one text, to compare it. */
export const asText = (entry: string | string[] | undefined): string =>
  Array.isArray(entry) ? entry.join('\n') : (entry ?? '');

const inputsOf = (entries: Entries, field: string): string[] =>
  Object.keys(entries).filter((input) => belongsTo(input, field));

/** Keys of the fields of a page whose inputs are not the same in both, among the inputs that `changed` has. */
export const changedFields = (page: Page, before: Entries, changed: Entries): string[] =>
  page.fields
    .map((field) => field.key)
    .filter((field) =>
      inputsOf(changed, field).some((input) => asText(before[input]) !== asText(changed[input])),
    );

/** A field that two tabs (or two people) filled differently, in the words of the summary. */
export interface Disagreement {
  readonly field: string;
  readonly label: string;
  readonly typed: string[];
  readonly stored: string[];
}

const textsOf = (
  definition: Definition,
  page: Page,
  entries: Entries,
  context: FormContext,
): Map<string, string[]> => {
  const texts = new Map<string, string[]>();
  for (const section of summariseEntries(definition, entries, context)) {
    if (section.pageKey !== page.key) continue;
    for (const row of section.rows) {
      const lines = section.itemId
        ? row.text.map((line) => `${section.title}, ${row.label}\u00a0: ${line}`)
        : row.text;
      texts.set(row.fieldKey, [...(texts.get(row.fieldKey) ?? []), ...lines]);
    }
  }
  return texts;
};

/** What a stale page disagrees about: nothing when the same was typed on both sides. */
export const disagreements = (
  definition: Definition,
  page: Page,
  { stored, typed }: { readonly stored: Entries; readonly typed: Entries },
  context: FormContext,
): Disagreement[] => {
  const changed = changedFields(page, stored, typed);
  if (changed.length === 0) return [];
  const mine = textsOf(definition, page, { ...stored, ...typed }, context);
  const theirs = textsOf(definition, page, stored, context);
  return changed.map((field) => ({
    field,
    label: page.fields.find((one) => one.key === field)?.label ?? field,
    typed: mine.get(field) ?? inputsOf(typed, field).map((input) => asText(typed[input])),
    stored: theirs.get(field) ?? [],
  }));
};

/** What was typed, without these fields: the marks that their boxes were shown go with them. */
export const withoutFields = <T>(
  posted: Readonly<Record<string, T>>,
  fields: readonly string[],
): Record<string, T> =>
  Object.fromEntries(
    Object.entries(posted).filter(
      ([input]) => !fields.some((field) => belongsTo(input.replace(/^_shown\./, ''), field)),
    ),
  );

/** Where values come from, for the fields that still hold what was filled in. */
export const keptSources = (sources: PrefillSources, changed: readonly string[]): PrefillSources =>
  withoutFields(sources, changed);

/** Spaces of the person in which a request of this démarche may be held. */
export const eligibleSpaces = <T extends { readonly kind: string }>(
  holder: 'person' | 'organisation' | 'any',
  spaces: readonly T[],
): T[] =>
  spaces.filter((space) => {
    if (holder === 'any') return true;
    return holder === 'organisation' ? space.kind === 'organisation' : space.kind !== 'organisation';
  });
