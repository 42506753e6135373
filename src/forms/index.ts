/**
 * The form engine: definitions, conditions, validation, versions, summaries, views.
 * Pure: no I/O, no clock. Browser code imports the files it needs, never this face (it brings zod and the views).
 */
export { entriesFromAnswers } from './answers.ts';
export { type AnswerChange, compareAnswers } from './comparison.ts';
export { legalForms } from './data/legal-forms.fr.ts';
export { checkDefinition, soundDefinition } from './definition.ts';
export { describeFileChanges } from './file-comparison.ts';
export {
  addGroupItem,
  forgetRemoved,
  type GroupAction,
  groupAction,
  itemsOf,
  listedItems,
  nextItemId,
  removeGroupItem,
  restoreGroupItem,
} from './groups.ts';
export { parseEmail } from './kinds/email/rules.ts';
export type { Fault, Parsed } from './kinds/kind.ts';
export { formatSiret, isSiren, parseSiret } from './kinds/siret/rules.ts';
export { applyPost, entriesFromPost } from './posts.ts';
export { type KnownFacts, type PrefillSources, prefillEntries } from './prefill.ts';
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
export { removedAnchor } from './views/removed-items.tsx';
export { newlyVisible, visibleFields, visiblePages } from './visibility.ts';
