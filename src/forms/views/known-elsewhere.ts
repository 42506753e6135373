import type { Condition, Readings } from '../conditions.ts';
import type { AnyField, Definition, Page } from '../types.ts';

/** What conditions and calculations of a page read of other pages, or of hidden values: the browser cannot see it. */
export function knownElsewhere(page: Page, readings: Readings): Record<string, string[]> {
  const wanted = new Set<string>();
  for (const field of fieldsOf(page)) collectRead(field, wanted);
  for (const field of page.fields) if (field.kind !== 'hidden') wanted.delete(field.key);
  if (wanted.size === 0) return {};
  const known = [...readings.values].filter(([name]) => wanted.has(name.split('.')[0] ?? name));
  return Object.fromEntries(known);
}

/** Keys of the fields (or groups) that some condition or calculation of the form reads. */
export function namesRead(definition: Definition): Set<string> {
  const names = new Set<string>();
  for (const page of definition.pages) {
    if (page.when) collect(page.when, names);
    for (const field of fieldsOf(page)) collectRead(field, names);
  }
  return names;
}

/** Tells whether the browser has something to keep up to date on a page. */
export function isLive(page: Page): boolean {
  return fieldsOf(page).some((field) => field.when !== undefined || field.kind === 'calculated');
}

function fieldsOf(page: Page): AnyField[] {
  return page.fields.flatMap((field): AnyField[] =>
    field.kind === 'group' ? [field, ...field.fields] : [field],
  );
}

function collectRead(field: AnyField, names: Set<string>): void {
  if (field.when) collect(field.when, names);
  if (field.kind === 'calculated') for (const path of field.of) names.add(path.split('.')[0] ?? path);
}

function collect(condition: Condition, fields: Set<string>): void {
  if ('all' in condition) for (const part of condition.all) collect(part, fields);
  else if ('any' in condition) for (const part of condition.any) collect(part, fields);
  else if ('not' in condition) collect(condition.not, fields);
  else fields.add(condition.field);
}
