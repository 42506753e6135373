/** The whole form as text, for the summary, the agent's file, the receipt and the mails. */
import { entriesFromAnswers } from './answers.ts';
import { entryList } from './entries.ts';
import { likelyAddress } from './kinds/email/likely-domain.ts';
import { emailMessages } from './kinds/email/messages.ts';
import { rulesOf } from './kinds/rules.ts';
import { type FieldPlace, type GroupPlace, isGroup, layOut, type PageLayout } from './layout.ts';
import { formMessages } from './messages.ts';
import type { Answers, Definition, Entries, FormContext, Page } from './types.ts';

/** One question and its answer; no text means that nothing was answered. */
export interface SummaryRow {
  label: string;
  text: string[];
  fieldKey: string;
  pageKey: string;
  /** Name of the input, unique in the form: `sites.2.surface`. */
  input: string;
  /** What the person may want to check before sending; nothing is wrong. */
  advice?: string;
}

/** Rows under one title: a page (level 1), or a part or an item inside it (level 2). */
export interface SummarySection {
  pageKey: string;
  title: string;
  level: 1 | 2;
  rows: SummaryRow[];
  groupKey?: string;
  itemId?: string;
}

/** Sections of a form that was sent; only the documents are needed besides. */
export function summarise(
  definition: Definition,
  answers: Answers,
  facts: Partial<FormContext> = {},
): SummarySection[] {
  return summariseEntries(definition, entriesFromAnswers(definition, answers), { today: '', ...facts });
}

/** Sections of a form being filled: what is not understood is shown as typed. */
export function summariseEntries(
  definition: Definition,
  entries: Entries,
  context: FormContext,
): SummarySection[] {
  const { pages } = layOut(definition, entries, context);
  return pages.flatMap((page) => sectionsOfPage(page, entries, context));
}

function newSection(page: Page, title: string, level: 1 | 2): SummarySection {
  return { pageKey: page.key, title, level, rows: [] };
}

function sectionsOfPage(
  { page, places }: PageLayout,
  entries: Entries,
  context: FormContext,
): SummarySection[] {
  let current = newSection(page, page.title, 1);
  const sections = [current];
  for (const place of places) {
    if (isGroup(place)) {
      sections.push(...sectionsOfGroup(place, page, entries, context));
    } else if (place.field.kind === 'title') {
      current = newSection(page, place.field.label, 2);
      sections.push(current);
    } else current.rows.push(...rowsOf(place, place.field.key, page.key, entries, context));
  }
  // A page made of groups and titles only would begin by an empty section; keep it, it carries the page's title.
  return sections.filter((section) => section.level === 1 || section.rows.length > 0);
}

function sectionsOfGroup(
  { field, items }: GroupPlace,
  page: Page,
  entries: Entries,
  context: FormContext,
): SummarySection[] {
  return items.map(({ id, rank, places }) => ({
    ...newSection(page, formMessages.itemTitle(field.itemLabel, rank), 2),
    rows: places.flatMap((place) => rowsOf(place, field.key, page.key, entries, context)),
    groupKey: field.key,
    itemId: id,
  }));
}

function rowsOf(
  place: FieldPlace,
  fieldKey: string,
  pageKey: string,
  entries: Entries,
  context: FormContext,
): SummaryRow[] {
  const { field, name } = place;
  if (field.kind === 'title' || field.kind === 'explanation' || field.kind === 'hidden') return [];
  const row = { label: field.label, text: textOf(place, entries, context), fieldKey, pageKey, input: name };
  const advice = adviceOn(place);
  return [advice === undefined ? row : { ...row, advice }];
}

function adviceOn({ field, parsed }: FieldPlace): string | undefined {
  if (field.kind !== 'email' || parsed.state !== 'value') return undefined;
  const likely = likelyAddress(String(parsed.value));
  return likely && emailMessages.likely(likely);
}

function textOf({ field, name, parsed }: FieldPlace, entries: Entries, { documents }: FormContext): string[] {
  if (field.kind === 'document') {
    return documents && Object.hasOwn(documents, field.key)
      ? (documents[field.key] ?? []).map((file) => file.name)
      : [];
  }
  if (parsed.state === 'value') return rulesOf(field).show(field, parsed.value);
  if (parsed.state !== 'faults') return [];
  const typed = rulesOf(field)
    .inputs(field)
    .flatMap((suffix) => entryList(entries, name + suffix));
  return typed.length > 0 ? [typed.join(' ')] : [];
}
