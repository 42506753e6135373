import type { VNode } from 'preact';
import { documentWords } from '../../../documents/index.ts';
import type { Entries, Problem } from '../../../forms/index.ts';
import { acceptedExtensions } from '../../../platform/files/index.ts';
import { BackLink, ErrorSummary, errorLines, FileInput, Notice, PageTitle } from '../../../ui/index.ts';
import { addPath, safePath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { mostDocuments, safeLimits } from '../../rules.ts';
import { filesInput } from '../../safe-form.ts';
import { FactsForm } from '../../views/facts-form.tsx';

/** The page that adds a document. */
export interface AddProps {
  readonly documentKey: string;
  readonly entries: Entries;
  readonly problems: readonly Problem[];
  /** There is no room for one more. */
  readonly full: boolean;
  readonly link: (path: string) => string;
}

const { form } = words;

const Files = ({ problems }: AddProps): VNode => {
  const messages = problems.filter(({ field }) => field === filesInput).map(({ message }) => message);
  const limits = documentWords.limits(safeLimits.maximum, safeLimits.maximumBytes, safeLimits.accept);
  return (
    <FileInput
      id={filesInput}
      name={filesInput}
      label={form.files}
      hint={limits}
      error={errorLines(messages)}
      accept={acceptedExtensions(safeLimits.accept)}
      multiple
    />
  );
};

/** « Ajouter une pièce justificative »: everything on one page, or the reason why nothing can be added. */
export const AddPage = (props: AddProps): VNode => (
  <>
    <BackLink href={props.link(safePath)}>{words.back}</BackLink>
    <ErrorSummary problems={props.problems} />
    <PageTitle>{form.title}</PageTitle>
    {props.full ? (
      <Notice tone="information" id="complet">
        <p>{words.full(mostDocuments)}</p>
      </Notice>
    ) : (
      <FactsForm {...props} action={props.link(addPath)} submit={form.submit} multipart>
        <Files {...props} />
      </FactsForm>
    )}
  </>
);
