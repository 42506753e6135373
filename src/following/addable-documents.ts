import type { AskedDocument } from '../documents/index.ts';
import { type Answers, entriesFromAnswers, visibleFields, visiblePages } from '../forms/index.ts';
import type { AnsweredForm, WholeRequest } from '../requests/index.ts';
import { words } from './messages.ts';

/** A document that may be added to a request already sent. */
export interface AddableDocument extends AskedDocument {
  readonly label: string;
}

/** A document that the form did not ask for: its key is empty. */
export const otherDocument: AddableDocument = {
  key: '',
  get label() {
    return words.documents.other;
  },
  maximum: 10,
  maximumBytes: 10 * 1024 * 1024,
  accept: ['pdf', 'jpeg', 'png', 'heic', 'odt', 'docx'],
};

/** Files of the supporting documents, by the document they stand for. */
export const countFilesOf = (files: WholeRequest['files'], key: string): number =>
  files.filter(({ role, document_key }) => role === 'document' && document_key === key).length;

/** What may be added: the documents that could be left out and were, then any other one. */
export const addableDocuments = (
  { definition, submission }: AnsweredForm,
  files: WholeRequest['files'],
): AddableDocument[] => {
  const entries = entriesFromAnswers(definition, submission.answers as Answers);
  const asked = visiblePages(definition, entries).flatMap((page) => visibleFields(definition, page, entries));
  const left = asked
    .filter((field) => field.kind === 'document')
    .filter((field) => (field.recommended || !field.required) && countFilesOf(files, field.key) === 0);
  return [...left, otherDocument];
};
