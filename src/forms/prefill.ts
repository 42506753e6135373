/** Filling a form with what is already known of the person and the organisation. */
import { ownValue, typedIn } from './entries.ts';
import { rulesOf, type SimpleField } from './kinds/rules.ts';
import type { Definition, Entries } from './types.ts';

/** Known facts, nested as `prefill` paths name them: `{ account: { email }, organisation: { address: {…} } }`. */
export type KnownFacts = { readonly [name: string]: unknown };

const origins = ['account', 'organisation', 'link'] as const;

/** Where a fact comes from: a draft keeps this code, whoever reads it has the words (`formMessages.from`). */
export type PrefillSource = (typeof origins)[number] | 'elsewhere';

/** Where each filled field comes from, by field key. */
export type PrefillSources = Record<string, PrefillSource>;

/** Entries of the fields whose fact is known, and where each comes from. */
export function prefillEntries(
  definition: Definition,
  known: KnownFacts,
): { entries: Entries; sources: PrefillSources } {
  const entries: Entries = {};
  const sources: PrefillSources = {};
  for (const { field, path } of prefilledFields(definition)) {
    const typed = typeFact(field, factAt(known, path));
    if (!typed) continue;
    Object.assign(entries, typed);
    if (field.kind !== 'hidden') sources[field.key] = sourceOf(path);
  }
  return { entries, sources };
}

function prefilledFields(definition: Definition): { field: SimpleField; path: string }[] {
  return definition.pages
    .flatMap((page) => page.fields)
    .flatMap((field) =>
      field.kind !== 'group' && 'prefill' in field && field.prefill ? [{ field, path: field.prefill }] : [],
    );
}

function sourceOf(path: string): PrefillSource {
  const [first] = path.split('.');
  return origins.find((origin) => origin === first) ?? 'elsewhere';
}

function factAt(known: KnownFacts, path: string): unknown {
  return path.split('.').reduce<unknown>((facts, step) => ownValue(facts, step), known);
}

/** A fact may be an answer (`1980-03-04`, `{ street, … }`) or what a person would type (« 4/3/1980 »). */
function typeFact(field: SimpleField, fact: unknown): Entries | undefined {
  const rules = rulesOf(field);
  const usable = fact !== undefined && fact !== null && fact !== '';
  if (!usable) return undefined;
  const [first] = field.kind === 'hidden' ? [''] : rules.inputs(field);
  if (first === undefined) return undefined;
  const typed = rules.accepts(fact) ? rules.type(field, fact) : rawTyped(first, fact, field);
  const entries = Object.fromEntries(
    Object.entries(typed).map(([suffix, text]) => [field.key + suffix, text]),
  );
  const closed = field.kind === 'choice' || field.kind === 'multiple-choice' || field.kind === 'country';
  const parsed = rules.parse(field, typedIn(entries, field.key), { today: '' });
  return parsed.state === 'empty' || (closed && parsed.state === 'faults') ? undefined : entries;
}

function rawTyped(first: string, fact: unknown, field: SimpleField): Record<string, string> {
  if (typeof fact === 'string' || typeof fact === 'number') return { [first]: String(fact) };
  if (typeof fact !== 'object' || fact === null) return {};
  return Object.fromEntries(
    rulesOf(field)
      .inputs(field)
      .flatMap((suffix) => {
        const part = ownValue(fact, suffix.slice(1));
        return typeof part === 'string' ? [[suffix, part]] : [];
      }),
  );
}
