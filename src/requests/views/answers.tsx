import type { VNode } from 'preact';
import {
  type Answers,
  compareAnswers,
  describeFileChanges,
  type SummarySection,
  summarise,
} from '../../forms/index.ts';
import { formatFileSize } from '../../platform/text/index.ts';
import { Notice, SummarySection as Section, type SummaryRow } from '../../ui/index.ts';
import type { Submission } from '../actions/read-request.ts';
import type { AnsweredForm } from '../answered-form.ts';
import type { ComplementReason } from '../complement.ts';
import { words } from '../messages.ts';

/** What the document of answers shows. */
export interface AnswersProps {
  readonly current: AnsweredForm;
  /** The submission before: what differs from it is marked. */
  readonly previous?: AnsweredForm | undefined;
  /** Points the service asked to see again. */
  readonly reasons?: readonly ComplementReason[];
}

const joinedFiles = (submission: Submission) =>
  Object.fromEntries(
    Object.entries(submission.documents).map(([documentKey, files]) => [
      documentKey,
      files.map((file) => ({ name: `${file.name} (${formatFileSize(file.size)})`, state: 'safe' })),
    ]),
  );

/** The answers of a submission as sections of labelled texts, files by name. */
export const sectionsOf = ({ definition, submission }: AnsweredForm): SummarySection[] =>
  summarise(definition, submission.answers as Answers, { documents: joinedFiles(submission) });

/** What changed since the submission before: inputs answered otherwise, and what happened to the files of a document. */
interface Differences {
  readonly inputs: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, readonly string[]>;
}

const differencesSince = (current: AnsweredForm, previous: AnsweredForm | undefined): Differences => {
  if (!previous) return { inputs: new Set(), files: new Map() };
  const [before, after] = [previous.submission, current.submission];
  const answers = compareAnswers(current.definition, before.answers as Answers, after.answers as Answers);
  const documentKeys = [...new Set([...Object.keys(before.documents), ...Object.keys(after.documents)])];
  const files = documentKeys
    .map(
      (documentKey) =>
        [
          documentKey,
          describeFileChanges(before.documents[documentKey] ?? [], after.documents[documentKey] ?? []),
        ] as const,
    )
    .filter(([, changes]) => changes.length > 0);
  return {
    inputs: new Set([...answers.map((change) => change.input), ...files.map(([documentKey]) => documentKey)]),
    files: new Map(files),
  };
};

const rowOf = (
  row: SummarySection['rows'][number],
  { inputs, files }: Differences,
  reasons: readonly ComplementReason[],
): SummaryRow => {
  const reason = reasons.find((one) => one.field === row.fieldKey);
  return {
    label: row.label,
    value: [...row.text, ...(files.get(row.input) ?? []).map(words.fileChange)],
    changed: inputs.has(row.input),
    note: reason ? <Notice tone="information">{words.toReview(reason.reason)}</Notice> : undefined,
  };
};

/** What was transmitted, as a document to read: sections, labels, texts; what changed since the last time is marked. */
export const AnswersDocument = ({ current, previous, reasons = [] }: AnswersProps): VNode => {
  const differences = differencesSince(current, previous);
  return (
    <>
      {sectionsOf(current).map((section) => (
        <Section
          key={`${section.pageKey}-${section.itemId ?? section.title}`}
          title={section.title}
          headingLevel={section.level === 1 ? 2 : 3}
          rows={section.rows.map((row) => rowOf(row, differences, reasons))}
        />
      ))}
    </>
  );
};
