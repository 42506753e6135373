import {
  type Answers,
  type Definition,
  type FieldOf,
  type Problem,
  type SummarySection,
  summariseEntries,
  validateForm,
  visiblePages,
} from '../forms/index.ts';
import type { Platform } from '../platform/platform.ts';
import { contextOf, type DraftFile, type OpenDraft } from './open-draft.ts';

/** A draft as a whole: what would be sent, what prevents it, what may be sent without. */
export interface CheckedDraft {
  readonly answers: Answers;
  readonly problems: readonly Problem[];
  readonly sections: readonly SummarySection[];
  /** Documents asked for what was typed, with their files. */
  readonly documents: readonly {
    readonly field: FieldOf<'document'>;
    readonly files: readonly DraftFile[];
  }[];
  /** Files of documents that are no longer asked: never sent. */
  readonly unasked: readonly DraftFile[];
}

const visibleDocuments = (form: Definition, asked: ReadonlySet<string>): FieldOf<'document'>[] =>
  form.pages
    .flatMap((page) => page.fields)
    .filter((field) => field.kind === 'document')
    .filter((field) => asked.has(field.key));

/** Checks a whole draft: one pass of the engine for the answers, one for the texts. */
export const checkDraft = (
  platform: Pick<Platform, 'clock'>,
  { row, form, files }: OpenDraft,
): CheckedDraft => {
  const context = contextOf(platform, files);
  const sections = summariseEntries(form, row.entries, context);
  const asked = new Set(sections.flatMap((section) => section.rows.map((line) => line.fieldKey)));
  const documents = visibleDocuments(form, asked).map((field) => ({
    field,
    files: files.filter((file) => file.document_key === field.key),
  }));
  const shown = new Set(documents.map(({ field }) => field.key));
  return {
    ...validateForm(form, row.entries, context),
    sections,
    documents,
    unasked: files.filter((file) => !shown.has(file.document_key)),
  };
};

/** Documents that are recommended and were not joined: the draft may be sent, the person is told what it costs. */
export const missingRecommended = ({ documents }: CheckedDraft): FieldOf<'document'>[] =>
  documents.filter(({ field, files }) => field.recommended && files.length === 0).map(({ field }) => field);

/** How many steps the form has for what was typed, the summary included. */
export const stepCount = ({ row, form }: OpenDraft): number => visiblePages(form, row.entries).length + 1;
