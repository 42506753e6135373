/** From what was typed to answers and problems. */
import type { Fault } from './kinds/kind.ts';
import { rulesOf } from './kinds/rules.ts';
import { type FieldPlace, type GroupPlace, isGroup, layOut, type PageLayout } from './layout.ts';
import { formMessages } from './messages.ts';
import type { Answers, Definition, Entries, FormContext, GroupItem, PlainValue, Problem } from './types.ts';

/** Checks the whole form: typed values of the visible fields, and every problem in the order of the form. */
export function validateForm(
  definition: Definition,
  entries: Entries,
  context: FormContext,
): { answers: Answers; problems: Problem[] } {
  const { pages } = layOut(definition, entries, context);
  const answers: Answers = {};
  for (const place of pages.flatMap((page) => page.places)) {
    if (isGroup(place)) answers[place.name] = place.items.map(answerItem);
    else if (place.parsed.state === 'value') answers[place.name] = place.parsed.value;
  }
  return { answers, problems: pages.flatMap((page) => problemsOfPage(page, context)) };
}

/** Checks one page; a hidden page has no problem. */
export function validatePage(
  definition: Definition,
  pageKey: string,
  entries: Entries,
  context: FormContext,
): Problem[] {
  return layOut(definition, entries, context)
    .pages.filter(({ page }) => page.key === pageKey)
    .flatMap((page) => problemsOfPage(page, context));
}

function answerItem({ id, places }: GroupPlace['items'][number]): GroupItem {
  const values: Record<string, PlainValue> = {};
  for (const { field, parsed } of places) {
    if (parsed.state === 'value') values[field.key] = parsed.value;
  }
  return { id, values };
}

function problemsOfPage({ page, places }: PageLayout, context: FormContext): Problem[] {
  return places.flatMap((place) =>
    isGroup(place) ? problemsOfGroup(place, page.key, context) : problemsOfField(place, page.key, context),
  );
}

function problemsOfField(place: FieldPlace, page: string, context: FormContext): Problem[] {
  return faultsOf(place, context).map(({ suffix, code, message }) => ({
    input: place.name + suffix,
    field: place.field.key,
    page,
    code,
    message,
  }));
}

function faultsOf({ field, parsed }: FieldPlace, context: FormContext): Fault[] {
  if (parsed.state === 'faults') return parsed.faults;
  const required = 'required' in field && field.required;
  if (parsed.state !== 'empty' || !required) return [];
  return [{ suffix: parsed.suffix ?? '', code: 'missing', message: rulesOf(field).missing(field, context) }];
}

function problemsOfGroup({ field, name, items }: GroupPlace, page: string, context: FormContext): Problem[] {
  const problems = items.flatMap((item) =>
    item.places.flatMap((place) =>
      problemsOfField(place, page, context).map((problem) => ({
        ...problem,
        field: field.key,
        message: formMessages.inItem(formMessages.itemTitle(field.itemLabel, item.rank), problem.message),
      })),
    ),
  );
  if (items.length > field.maximum) {
    const message = formMessages.tooManyItems(field.label, field.maximum, items.length);
    problems.unshift({ input: name, field: field.key, page, code: 'too-many', message });
  }
  return problems;
}
