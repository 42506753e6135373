import type { VNode } from 'preact';
import type { FieldOf } from '../../forms/index.ts';
import { type SafeDocument, safeWords } from '../../safe/index.ts';
import { Button, Checkboxes, Details, inputId } from '../../ui/index.ts';
import { words } from '../messages.ts';
import type { DraftFile } from '../open-draft.ts';
import { type SafeOffer, safeInput } from '../safe-offer.ts';

interface SafeChoiceProps {
  readonly field: FieldOf<'document'>;
  readonly files: readonly DraftFile[];
  readonly safe: SafeOffer;
}

/** What of a document may be taken here: the accepted kinds, not put aside, not joined yet. */
const optionsOf = (
  { title, validUntil, files }: SafeDocument,
  { field, files: joined, safe }: SafeChoiceProps,
) =>
  files
    .filter(({ kind, state }) => state !== 'infected' && field.accept.includes(kind))
    .filter(({ hash }) => !joined.some((file) => file.hash === hash))
    .map((file) => ({
      value: file.id,
      label: words.documents.safeFile(title, file.name),
      hint: validUntil && validUntil < safe.today ? safeWords.expired(validUntil) : undefined,
    }));

/** « Prendre dans mes pièces justificatives »: boxes to tick, sent with the page by the button. */
export const SafeChoice = (props: SafeChoiceProps): VNode | null => {
  const { field, safe } = props;
  const options = safe.documents.flatMap((document) => optionsOf(document, props));
  if (options.length === 0) return null;
  return (
    <Details summary={words.documents.fromSafe}>
      <Checkboxes
        id={`pieces-${inputId(field.key)}`}
        name={safeInput(field.key)}
        label={words.documents.safeQuestion(field.label)}
        options={options}
      />
      <Button
        variant="secondary"
        small
        name="_action"
        value={`from-safe:${field.key}`}
        hiddenText={field.label}
      >
        {words.documents.takeFromSafe}
      </Button>
    </Details>
  );
};
