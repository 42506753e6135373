import type { AnyField } from '../forms/index.ts';
import { type AnsweredForm, sectionsOf } from '../requests/index.ts';

/** A question that the service may ask to see again, with the present answer. */
export interface Point {
  readonly field: string;
  readonly label: string;
  readonly answer: readonly string[];
}

/** Questions under the title of their page. */
export interface PointSection {
  readonly title: string;
  readonly points: readonly Point[];
}

type Sections = ReturnType<typeof sectionsOf>;

/** An answer on lines; a group gives one line for each of its items. */
const answerTo = (key: string, sections: Sections): string[] =>
  sections.flatMap(({ title, itemId, rows }) => {
    const lines = rows.filter((row) => row.fieldKey === key).flatMap((row) => row.text);
    return itemId === undefined || lines.length === 0 ? lines : [`${title}\u00a0: ${lines.join(', ')}`];
  });

// A result is corrected by correcting what it is made of.
const isAsked = (field: AnyField, seen: ReadonlySet<string>): boolean =>
  field.kind === 'group' || (field.kind !== 'calculated' && seen.has(field.key));

/** The questions of the form as it was answered, page by page; those that conditions hid are not there. */
export const pointsOf = (form: AnsweredForm): PointSection[] => {
  const sections = sectionsOf(form);
  const seen = new Set(sections.flatMap(({ rows }) => rows.map((row) => row.fieldKey)));
  return form.definition.pages
    .filter(({ key }) => sections.some((section) => section.pageKey === key))
    .map(({ title, fields }) => ({
      title,
      points: fields
        .filter((field) => isAsked(field, seen))
        .map(({ key, label }) => ({ field: key, label: label ?? key, answer: answerTo(key, sections) })),
    }))
    .filter(({ points }) => points.length > 0);
};
