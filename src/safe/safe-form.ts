import {
  type Entries,
  entriesFromPost,
  type Page,
  type Problem,
  soundDefinition,
  validateForm,
} from '../forms/index.ts';
import { perLanguage } from '../platform/language/index.ts';
import type { CalendarDate } from '../platform/text/index.ts';
import { words } from './messages.ts';
import { type SafeKind, safeKinds, safeLimits } from './rules.ts';

const { form: labels } = words;

const factFields = () => [
  {
    key: 'type',
    kind: 'choice',
    display: 'list',
    label: labels.kind,
    options: safeKinds.map((kind) => ({ value: kind, label: words.kinds[kind] })),
    missing: labels.kindMissing,
  },
  {
    key: 'nom',
    kind: 'text',
    label: labels.name,
    hint: labels.nameHint,
    maximum: 100,
    when: { field: 'type', is: 'other' },
    missing: labels.nameMissing,
  },
  {
    key: 'validite',
    kind: 'date',
    label: labels.validUntil,
    hint: labels.validUntilHint,
    example: labels.validUntilExample,
    required: false,
  },
];

const fileFields = () => [
  { key: 'fichiers', kind: 'document', label: labels.files, missing: labels.filesMissing, ...safeLimits },
];

/** What is asked of a document of the safe, in the same engine as the forms of the démarches. */
export const safeForm = perLanguage(() =>
  soundDefinition(
    {
      pages: [
        { key: 'document', title: labels.title, fields: factFields() },
        { key: 'fichiers', title: labels.files, fields: fileFields() },
      ],
    },
    'form of a document',
  ),
);

/** Name of the input of the files. */
export const filesInput = 'fichiers';

/** What the person says of a document. */
export interface DocumentFacts {
  readonly kind: SafeKind;
  /** Empty unless the kind is `other`. */
  readonly name: string;
  readonly validUntil: CalendarDate | null;
}

/** What was typed, and the document it describes when there is nothing to correct. */
export interface DocumentCheck {
  readonly entries: Entries;
  readonly problems: Problem[];
  readonly facts: DocumentFacts | undefined;
}

const isKind = (value: unknown): value is SafeKind => safeKinds.some((kind) => kind === value);

/** Reads what was typed of a document, its files being given: every problem at once, in the order of the page. */
export const checkDocument = (
  posted: unknown,
  today: CalendarDate,
  files: readonly { readonly name: string }[],
): DocumentCheck => {
  const entries: Entries = Object.assign(
    {},
    ...safeForm().pages.map((page: Page) => entriesFromPost(page, posted)),
  );
  const documents = { [filesInput]: files.map(({ name }) => ({ name, state: 'safe' })) };
  const { answers, problems } = validateForm(safeForm(), entries, { today, documents });
  const { type, nom, validite } = answers;
  if (problems.length > 0 || !isKind(type)) return { entries, problems, facts: undefined };
  const facts = {
    kind: type,
    name: typeof nom === 'string' ? nom : '',
    validUntil: typeof validite === 'string' ? validite : null,
  };
  return { entries, problems, facts };
};
