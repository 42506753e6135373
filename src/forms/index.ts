/**
 * The form engine: definitions, conditions, validation, versions, summaries, views.
 * Pure: no I/O, no clock. Browser code imports the files it needs, never this face (it brings zod and the views).
 */
export { entriesFromAnswers } from './answers.ts';
export { type AnswerChange, compareAnswers } from './comparison.ts';
export { countries } from './data/countries.fr.ts';
export { legalForms } from './data/legal-forms.fr.ts';
export { checkDefinition, definitionJsonSchema } from './definition.ts';
export { addGroupItem, type GroupAction, groupAction, nextItemId, removeGroupItem } from './groups.ts';
export { countryName } from './kinds/country/names.ts';
export { parseEmail } from './kinds/email/rules.ts';
export type { Fault, Parsed } from './kinds/kind.ts';
export { formatPhone } from './kinds/phone/numbering.ts';
export { parsePhone } from './kinds/phone/rules.ts';
export { parseRna } from './kinds/rna/rules.ts';
export { formatSiret, parseSiret } from './kinds/siret/rules.ts';
export { applyPost, entriesFromPost, pageInputs } from './posts.ts';
export { type KnownFacts, type PrefillSources, prefillEntries, prefillSources } from './prefill.ts';
export { projectEntries, type VersionChange } from './projection.ts';
export { type SummaryRow, type SummarySection, summarise, summariseEntries } from './summary.ts';
export type {
  Address,
  Answers,
  AnswerValue,
  AnyField,
  Condition,
  Definition,
  Entries,
  Field,
  FieldOf,
  FormContext,
  GroupItem,
  ItemField,
  JoinedFile,
  Kind,
  Page,
  Parts,
  PlainValue,
  Problem,
} from './types.ts';
export { validateForm, validatePage } from './validation.ts';
export { itemAnchor } from './views/group-view.tsx';
export { PageFields, type PageFieldsProps } from './views/page-fields.tsx';
export { newlyVisible, visibleFields, visiblePages } from './visibility.ts';
