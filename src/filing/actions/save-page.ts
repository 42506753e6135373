import {
  addGroupItem,
  applyPost,
  type Entries,
  entriesFromPost,
  forgetRemoved,
  type GroupAction,
  groupAction,
  nextItemId,
  type Page,
  removeGroupItem,
  restoreGroupItem,
} from '../../forms/index.ts';
import { last, type Transaction } from '../../platform/database/index.ts';
import { notFound, type PostedFields, ProductError, textOf } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { authorOf, contextOf, type Filer, holdDraft, type OpenDraft } from '../open-draft.ts';
import { pressedTwice } from '../pressed-twice.ts';
import { type DraftRow, saveDraft } from '../repository.ts';
import {
  changedFields,
  type Disagreement,
  disagreements,
  isStale,
  keptSources,
  withoutFields,
} from '../rules.ts';
import { changedElsewhere, readStart, type StartingValues, untouchedFields } from '../starting-values.ts';

/** What a page of a form posted. */
export interface PagePost {
  readonly draft: string;
  readonly page: string;
  readonly fields: PostedFields;
  /** Nothing is written after the page: the transaction ends with it. */
  readonly alone: boolean;
}

/** Names of the hidden inputs of a page: the underscore keeps them apart from those of the form. */
export const hiddenInputs = {
  version: '_version',
  form: '_form',
  returnTo: '_return',
  /** What the page held when it was drawn. */
  start: '_start',
  /** In the comparison of two writings: what the page had posted, as JSON. */
  typed: '_typed',
} as const;
/** What the radio buttons of the comparison begin with: `_choice.nom` = `typed` or `stored`. */
export const choicePrefix = '_choice.';

interface PageOf {
  readonly draft: OpenDraft;
  readonly page: Page;
}

/** What became of a posted page. */
export type SavedPage = PageOf & {
  readonly before: Entries;
  /** An item was added to a group, removed from it or brought back: the page is to be shown again. */
  readonly group: GroupAction | undefined;
  /** What the page brought, when it disagrees with what is stored. */
  readonly typed: Entries;
  readonly disagreements: readonly Disagreement[];
};

const pageNamed = ({ form }: OpenDraft, key: string): Page => {
  const page = form.pages.find((one) => one.key === key);
  if (!page) throw notFound();
  return page;
};

/** The version the person had before their eyes; none that we know when the page does not say, or follows another form. */
const seenVersion = (row: DraftRow, fields: PostedFields): number => {
  const version = Number.parseInt(textOf(fields, hiddenInputs.version), 10);
  const sameForm = textOf(fields, hiddenInputs.form) === row.form_version_id;
  return sameForm && Number.isSafeInteger(version) ? version : -1;
};

/** What was typed: in the inputs of the page, or carried by the comparison of two writings. */
const typedFields = (fields: PostedFields): PostedFields => {
  const carried = textOf(fields, hiddenInputs.typed);
  if (!carried) return fields;
  try {
    return { ...fields, ...JSON.parse(carried) };
  } catch {
    throw new ProductError('SAISIE_ILLISIBLE');
  }
};

/** Fields for which the person chose, in the comparison, what is stored. */
const chosenAsStored = (fields: PostedFields): string[] =>
  Object.keys(fields)
    .filter((name) => name.startsWith(choicePrefix) && textOf(fields, name) === 'stored')
    .map((name) => name.slice(choicePrefix.length));

const applyGroup = (page: Page, entries: Entries, action: GroupAction | undefined): Entries => {
  if (!action) return entries;
  const group = page.fields.find((field) => field.key === action.group);
  if (group?.kind !== 'group') return entries;
  if (action.act === 'remove') return removeGroupItem(entries, group.key, action.item);
  const items = entries[group.key];
  if (Array.isArray(items) && items.length >= group.maximum) return entries;
  return action.act === 'restore'
    ? restoreGroupItem(entries, group.key, action.item)
    : addGroupItem(entries, group.key, nextItemId(entries, group.key));
};

/** The entries once the post is applied. Going back, the person may be after an item that was removed on the page before. */
const entriesAfter = (page: Page, before: Entries, fields: PostedFields): Entries => {
  const entries = applyGroup(page, applyPost(page, before, fields), groupAction(page, fields));
  return textOf(fields, '_action') === 'back' ? entries : forgetRemoved(entries, page);
};

const sameEntries = (before: Entries, after: Entries): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

const write = async (
  platform: Platform,
  tx: Transaction,
  filer: Filer,
  { draft, page, alone }: PageOf & Pick<PagePost, 'alone'>,
  entries: Entries,
): Promise<OpenDraft> => {
  const { row } = draft;
  const changed = !sameEntries(row.entries, entries);
  const version = changed ? row.version + 1 : row.version;
  const saved = {
    entries,
    version,
    sources: keptSources(row.sources, changedFields(page, row.entries, entries)),
    page_versions: changed ? { ...row.page_versions, [page.key]: version } : row.page_versions,
    page: page.key,
  };
  const at = platform.clock();
  const save = () => saveDraft(tx, row, { ...saved, author: authorOf(filer), at });
  await (alone ? last(tx, save) : save());
  return { ...draft, row: { ...row, ...saved, updated_at: at } };
};

/** What a page says that it held when it was drawn; undefined when it says nothing. */
export const startIn = (fields: PostedFields): StartingValues | undefined =>
  readStart(Object.hasOwn(fields, hiddenInputs.start) ? textOf(fields, hiddenInputs.start) : undefined);

/**
 * A stale page compared three ways. What this tab did not touch is left out, so that the other tab's work stays; what the
 * other tab did not touch is taken as typed; only what both changed is asked. Of a page that does not say what it held,
 * everything that differs is asked.
 */
const compareThreeWays = (
  platform: Platform,
  { draft, page }: PageOf,
  fields: PostedFields,
): { readonly fields: PostedFields; readonly typed: Entries; readonly contested: Disagreement[] } => {
  const stored = draft.row.entries;
  const start = startIn(fields);
  const brought = entriesFromPost(page, fields);
  const touched = start ? withoutFields(fields, untouchedFields(page, start, brought)) : fields;
  const typed = entriesFromPost(page, touched);
  const found = disagreements(draft.form, page, { stored, typed }, contextOf(platform, draft.files));
  const contested = found.filter(({ field }) => !start || changedElsewhere(page, start, stored, field));
  return { fields: touched, typed, contested };
};

/**
 * Saves what a page posted, right or wrong, inside the caller's transaction. When somebody changed the page meanwhile
 * and the two disagree, nothing is written and the disagreements are told.
 */
export const savePage = async (
  platform: Platform,
  tx: Transaction,
  filer: Filer,
  post: PagePost,
): Promise<SavedPage> => {
  const draft = await holdDraft(tx, filer, post.draft);
  const page = pageNamed(draft, post.page);
  const { row } = draft;
  let fields: PostedFields = withoutFields(typedFields(post.fields), chosenAsStored(post.fields));
  const group = groupAction(page, fields);
  if (isStale(row.page_versions, page.key, seenVersion(row, fields))) {
    const unchanged = { draft, page, before: row.entries };
    if (group && pressedTwice(page, row.entries, entriesFromPost(page, fields), group))
      return { ...unchanged, group, typed: {}, disagreements: [] };
    const { typed, contested, ...compared } = compareThreeWays(platform, { draft, page }, fields);
    if (contested.length > 0) return { ...unchanged, group: undefined, typed, disagreements: contested };
    fields = compared.fields;
  }
  const entries = entriesAfter(page, row.entries, fields);
  const after = await write(platform, tx, filer, { draft, page, alone: post.alone }, entries);
  return { draft: after, page, before: row.entries, group, typed: {}, disagreements: [] };
};
