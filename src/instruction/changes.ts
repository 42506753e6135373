import { type Answers, compareAnswers, type Definition, describeFileChanges } from '../forms/index.ts';
import type { AnsweredForm, Submission } from '../requests/index.ts';

interface Changed {
  readonly label: string;
  /** Of the question, or of the group in which it is. */
  readonly fieldKey: string;
}

/** One question answered otherwise than in the submission before, or a document whose files differ. */
export type Change =
  | (Changed & { readonly before: readonly string[]; readonly after: readonly string[] })
  | (Changed & { readonly files: readonly string[] });

/** Label of a question of the form; its key when this version no longer asks it. */
export const labelOf = (definition: Definition, key: string): string =>
  definition.pages.flatMap((page) => page.fields).find((field) => field.key === key)?.label ?? key;

const filesOf = (submission: Submission, documentKey: string) => submission.documents[documentKey] ?? [];

const documentChanges = (definition: Definition, before: Submission, after: Submission): Change[] => {
  const documentKeys = new Set([...Object.keys(before.documents), ...Object.keys(after.documents)]);
  return [...documentKeys]
    .map((documentKey) => ({
      label: labelOf(definition, documentKey),
      fieldKey: documentKey,
      files: describeFileChanges(filesOf(before, documentKey), filesOf(after, documentKey)),
    }))
    .filter(({ files }) => files.length > 0);
};

/** What the citizen changed since the submission before: answers in the order of the form, then documents. */
export const changesSince = (before: Submission, { definition, submission }: AnsweredForm): Change[] => [
  ...compareAnswers(definition, before.answers as Answers, submission.answers as Answers),
  ...documentChanges(definition, before, submission),
];
