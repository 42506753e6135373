import type { VNode } from 'preact';
import { documentWords, fileItemOf } from '../../documents/index.ts';
import type { FieldOf } from '../../forms/index.ts';
import { acceptedExtensions } from '../../platform/files/index.ts';
import { Button, FileInput, inputId } from '../../ui/index.ts';
import { documentPath } from '../addresses.ts';
import { words } from '../messages.ts';
import type { DraftFile } from '../open-draft.ts';
import type { SafeOffer } from '../safe-offer.ts';
import { SafeChoice } from './safe-choice.tsx';

/** The question of a supporting document, with the files already joined. */
export interface DocumentQuestionProps {
  readonly field: FieldOf<'document'>;
  readonly files: readonly DraftFile[];
  readonly safe: SafeOffer;
  readonly draft: string;
  readonly link: (path: string) => string;
  readonly error?: string | undefined;
}

/** Values of the buttons that add and remove files: they post the whole page, so that nothing typed is lost. */
const addFiles = (documentKey: string): string => `add-files:${documentKey}`;
const removeFile = (documentKey: string, file: string): string => `remove-file:${documentKey}:${file}`;

const hintOf = (field: FieldOf<'document'>): string => {
  const limits = documentWords.limits(field.maximum, field.maximumBytes, field.accept);
  return [field.hint, limits, field.recommended ? words.documents.recommended : undefined]
    .filter(Boolean)
    .join(' ');
};

/** The label, the files and the input: what the island replaces after each file. */
export const DocumentQuestion = ({ field, files, safe, link, error }: DocumentQuestionProps): VNode => {
  const full = files.length >= field.maximum;
  return (
    <>
      <FileInput
        id={inputId(field.key)}
        name={field.key}
        label={field.recommended ? words.documents.recommendedLabel(field.label) : field.label}
        optional={!field.required && !field.recommended}
        hint={hintOf(field)}
        error={error}
        accept={acceptedExtensions(field.accept)}
        multiple={field.maximum > 1}
        full={full}
        note={full ? words.documents.full : undefined}
        files={files.map((file) =>
          fileItemOf(file, {
            link,
            side: 'citizen',
            remove: { name: '_action', value: removeFile(field.key, file.id) },
          }),
        )}
      />
      {full ? null : (
        <p class="document-add">
          <Button
            variant="secondary"
            small
            name="_action"
            value={addFiles(field.key)}
            hiddenText={field.label}
          >
            {field.maximum > 1 ? words.documents.addSeveral : words.documents.add}
          </Button>
        </p>
      )}
      {full ? null : <SafeChoice field={field} files={files} safe={safe} />}
    </>
  );
};

/** The same, sent file by file by the island `upload`; without it the button of the page sends the files. */
export const LiveDocumentQuestion = (props: DocumentQuestionProps): VNode => (
  <draft-upload
    class="document-question"
    data-url={props.link(documentPath(props.draft, props.field.key))}
    data-input={inputId(props.field.key)}
    data-sending={words.documents.sending}
    data-sent={words.documents.sent}
    data-already={words.documents.alreadyThere}
    data-failed={words.documents.failed}
  >
    <div class="document-parts">
      <DocumentQuestion {...props} />
    </div>
    <p class="document-progress" role="status" />
  </draft-upload>
);
