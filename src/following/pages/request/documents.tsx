import type { VNode } from 'preact';
import { documentWords, fileItemOf, type ShownFile } from '../../../documents/index.ts';
import { acceptedExtensions } from '../../../platform/files/index.ts';
import { requestPath } from '../../../requests/index.ts';
import { Button, EmptyState, FileInput, FileList, Section, Select } from '../../../ui/index.ts';
import { inputs } from '../../actions/add-to-request.ts';
import { otherDocument } from '../../addable-documents.ts';
import { words } from '../../messages.fr.ts';
import type { RequestProps } from './props.ts';

const groups = [
  { title: words.documents.decision, role: 'decision' },
  { title: words.documents.sent, role: 'document' },
  { title: words.documents.messages, role: 'message' },
] as const;

/** The value of the choice « Autre document », whose key is empty. */
const otherValue = '_autre';

const AddDocument = ({ whole, link, addable, addition }: RequestProps): VNode | null => {
  if (addable.length === 0) return null;
  const { add } = words.documents;
  const { maximumBytes, accept } = otherDocument;
  const error = addition?.refused.map(({ message }) => message).join(' ');
  return (
    <Section title={add.title} id="ajouter">
      <p>{add.lead}</p>
      <form
        method="post"
        action={link(`${requestPath(whole.request.number)}/documents`)}
        enctype="multipart/form-data"
        novalidate
      >
        <Select
          id={inputs.slot}
          name={inputs.slot}
          label={add.which}
          emptyLabel={null}
          value={addition?.slot || otherValue}
          options={addable.map(({ key, label }) => ({ value: key || otherValue, label }))}
        />
        <FileInput
          id={inputs.files}
          name={inputs.files}
          label={add.files}
          hint={documentWords.limits(4, maximumBytes, accept)}
          error={error}
          accept={acceptedExtensions(accept)}
          multiple
        />
        <Button icon="paperclip">{add.submit}</Button>
      </form>
    </Section>
  );
};

/** Documents of the request, each of which may be kept for oneself; while the service has it, one more may be added. */
export const Documents = (props: RequestProps): VNode => {
  const { whole, link } = props;
  const action = (file: ShownFile) => ({
    label: words.documents.duplicate.link,
    href: link(`${requestPath(whole.request.number)}/documents/${file.id}/dupliquer`),
  });
  const shown = groups
    .map(({ title, role }) => ({ title, files: whole.files.filter((file) => file.role === role) }))
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
            files={files.map((file) => fileItemOf(file, { link, side: 'citizen', action }))}
          />
        </Section>
      ))}
      <AddDocument {...props} />
    </>
  );
};
