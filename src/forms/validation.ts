/** From what was typed to answers and problems. */
import { judgeAgreements } from './agreements.ts';
import type { Fault } from './kinds/kind.ts';
import { rulesOf } from './kinds/rules.ts';
import { type FieldPlace, type GroupPlace, isGroup, type Layout, layOut, type PageLayout } from './layout.ts';
import { formMessages } from './messages.ts';
import type { Answers, Definition, Entries, FormContext, GroupItem, PlainValue, Problem } from './types.ts';

/** Checks the whole form: typed values of the visible fields, and every problem in the order of the form. */
export function validateForm(
  definition: Definition,
  entries: Entries,
  context: FormContext,
): { answers: Answers; problems: Problem[] } {
  const layout = layOut(definition, entries, context);
  const { pages } = layout;
  const answers: Answers = {};
  for (const place of pages.flatMap((page) => page.places)) {
    if (isGroup(place)) answers[place.name] = place.items.map(answerItem);
    else if (place.parsed.state === 'value') answers[place.name] = place.parsed.value;
  }
  return { answers, problems: problemsOf(layout, context) };
}

/** Checks one page; a hidden page has no problem. */
export function validatePage(
  definition: Definition,
  pageKey: string,
  entries: Entries,
  context: FormContext,
): Problem[] {
  const layout = layOut(definition, entries, context);
  return problemsOf(layout, context, (page) => page.page.key === pageKey);
}

/** What the check of one field needs: the facts of the form, and what the field must be beside the others. */
interface Checks {
  context: FormContext;
  disagreement: (place: FieldPlace) => Fault | undefined;
}

function problemsOf(
  layout: Layout,
  context: FormContext,
  wanted: (page: PageLayout) => boolean = () => true,
): Problem[] {
  const checks = { context, disagreement: judgeAgreements(layout) };
  return layout.pages.filter(wanted).flatMap((page) => problemsOfPage(page, checks));
}

function answerItem({ id, places }: GroupPlace['items'][number]): GroupItem {
  const values: Record<string, PlainValue> = {};
  for (const { field, parsed } of places) {
    if (parsed.state === 'value') values[field.key] = parsed.value;
  }
  return { id, values };
}

function problemsOfPage({ page, places }: PageLayout, checks: Checks): Problem[] {
  return places.flatMap((place) =>
    isGroup(place) ? problemsOfGroup(place, page.key, checks) : problemsOfField(place, page.key, checks),
  );
}

function problemsOfField(place: FieldPlace, page: string, checks: Checks): Problem[] {
  return faultsOf(place, checks).map(({ suffix, code, message }) => ({
    input: place.name + suffix,
    field: place.field.key,
    page,
    code,
    message,
  }));
}

function faultsOf(place: FieldPlace, { context, disagreement }: Checks): Fault[] {
  const { field, parsed } = place;
  if (parsed.state === 'faults') return parsed.faults;
  if (parsed.state === 'value') return [disagreement(place) ?? []].flat();
  const required = 'required' in field && field.required;
  if (parsed.state !== 'empty' || !required) return [];
  return [{ suffix: parsed.suffix ?? '', code: 'missing', message: rulesOf(field).missing(field, context) }];
}

function problemsOfGroup({ field, name, items }: GroupPlace, page: string, checks: Checks): Problem[] {
  const problems = items.flatMap((item) =>
    item.places.flatMap((place) =>
      problemsOfField(place, page, checks).map((problem) => ({
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
