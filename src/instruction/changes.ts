import { type Answers, compareAnswers, type Definition } from '../forms/index.ts';
import type { AnsweredForm, Submission } from '../requests/index.ts';

/** One question whose answer, or whose files, differ from the submission before. */
export interface Change {
  readonly label: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Label of a question of the form; its key when this version no longer asks it. */
export const labelOf = (definition: Definition, key: string): string =>
  definition.pages.flatMap((page) => page.fields).find((field) => field.key === key)?.label ?? key;

const filesOf = (submission: Submission, slot: string) => submission.documents[slot] ?? [];

const sameContents = (before: Submission, after: Submission, slot: string): boolean => {
  const hashes = (submission: Submission) =>
    filesOf(submission, slot)
      .map((file) => file.hash)
      .join(' ');
  return hashes(before) === hashes(after);
};

const documentChanges = (definition: Definition, before: Submission, after: Submission): Change[] => {
  const slots = new Set([...Object.keys(before.documents), ...Object.keys(after.documents)]);
  const names = (submission: Submission, slot: string) => filesOf(submission, slot).map((file) => file.name);
  return [...slots]
    .filter((slot) => !sameContents(before, after, slot))
    .map((slot) => ({
      label: labelOf(definition, slot),
      before: names(before, slot),
      after: names(after, slot),
    }));
};

/** What the citizen changed since the submission before: answers in the order of the form, then documents. */
export const changesSince = (before: Submission, { definition, submission }: AnsweredForm): Change[] => [
  ...compareAnswers(definition, before.answers as Answers, submission.answers as Answers),
  ...documentChanges(definition, before, submission),
];
