import type { VNode } from 'preact';
import { documentWords, fileItemOf, type ShownFile } from '../../../documents/index.ts';
import { acceptedExtensions } from '../../../platform/files/index.ts';
import { requestPath, type WholeRequest } from '../../../requests/index.ts';
import { safePath, safeWords } from '../../../safe/index.ts';
import {
  Button,
  EmptyState,
  errorLines,
  FileInput,
  FileList,
  Link,
  Section,
  Select,
} from '../../../ui/index.ts';
import { inputs } from '../../actions/add-to-request.ts';
import { otherDocument } from '../../addable-documents.ts';
import { words } from '../../messages.ts';
import { letterItem } from './letter-item.ts';
import type { RequestProps } from './props.ts';

const groups = [
  { title: 'decision', role: 'decision' },
  { title: 'sent', role: 'document' },
  { title: 'messages', role: 'message' },
] as const;

/** The value of the choice « Autre document », whose key is empty. */
const otherValue = '_autre';

/** Asked when there is a choice: otherwise it can only be a document that the form did not ask for. */
const WhichDocument = ({ addable, value }: Pick<RequestProps, 'addable'> & { value: string }): VNode =>
  addable.length > 1 ? (
    <Select
      id={inputs.asked}
      name={inputs.asked}
      label={words.documents.add.which}
      emptyLabel={null}
      value={value}
      options={addable.map(({ key, label }) => ({ value: key || otherValue, label }))}
    />
  ) : (
    <input type="hidden" name={inputs.asked} value={otherValue} />
  );

const AddDocument = ({ whole, link, addable, addition }: RequestProps): VNode | null => {
  if (addable.length === 0) return null;
  const { add } = words.documents;
  const { maximum, maximumBytes, accept } = otherDocument;
  const error = errorLines(addition?.refused.map(({ message }) => message) ?? []);
  return (
    <Section title={add.title} id="ajouter">
      <p>{add.lead}</p>
      <form
        method="post"
        action={link(`${requestPath(whole.request.number)}/documents`)}
        enctype="multipart/form-data"
        novalidate
      >
        <WhichDocument addable={addable} value={addition?.documentKey || otherValue} />
        <FileInput
          id={inputs.files}
          name={inputs.files}
          label={add.files}
          hint={documentWords.limits(maximum, maximumBytes, accept)}
          error={error}
          accept={acceptedExtensions(accept)}
          multiple
        />
        <Button icon="paperclip">{add.submit}</Button>
      </form>
    </Section>
  );
};

/** The question that a document answers: a name of file alone seldom says it. */
const labelOf = ({ form }: RequestProps, { role, document_key }: WholeRequest['files'][number]): string => {
  if (role !== 'document') return '';
  const fields = form?.definition.pages.flatMap((page) => page.fields);
  return fields?.find(({ key }) => key === document_key)?.label ?? words.documents.other;
};

/** Documents of the request, each of which may be kept for oneself; while the service has it, one more may be added. */
export const Documents = (props: RequestProps): VNode => {
  const { whole, link } = props;
  const action = (file: ShownFile) => ({
    label: words.documents.duplicate.link,
    href: link(`${requestPath(whole.request.number)}/documents/${file.id}/dupliquer`),
  });
  const shown = groups
    .map(({ title, role }) => ({
      title: words.documents[title],
      files: whole.files.filter((file) => file.role === role),
    }))
    .filter(({ files }) => files.length > 0);
  return (
    <>
      {shown.length === 0 ? (
        <EmptyState title={words.documents.emptyTitle} icon="paperclip">
          <p>{words.documents.empty}</p>
        </EmptyState>
      ) : null}
      {shown.map(({ title, files }) => (
        <Section title={title} key={title}>
          <FileList
            label={title}
            files={files.map((file) => {
              const item = fileItemOf(file, { link, side: 'citizen', action });
              if (file.role === 'decision') return letterItem(item);
              return { ...item, detail: [labelOf(props, file), item.detail].filter(Boolean).join(', ') };
            })}
          />
        </Section>
      ))}
      {shown.length > 0 ? (
        <p>
          <Link href={link(safePath)}>{safeWords.see}</Link>
        </p>
      ) : null}
      <AddDocument {...props} />
    </>
  );
};
