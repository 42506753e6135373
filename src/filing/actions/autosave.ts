import { type Definition, type Entries, entriesFromPost } from '../../forms/index.ts';
import { last, type Transaction } from '../../platform/database/index.ts';
import { notFound, type PostedFields, ProductError, textOf } from '../../platform/http/index.ts';
import { isId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { findSentDraft } from '../../requests/index.ts';
import { authorOf, type Filer, keyOf, loadForm, scopeOf } from '../open-draft.ts';
import type { DraftKey } from '../repository.ts';
import { patchDraft } from '../repository-patch.ts';
import { changedFields } from '../rules.ts';
import { startAfter } from '../starting-values.ts';
import { hiddenInputs, startIn } from './save-page.ts';

/** What became of a few inputs that the browser saved by itself. */
export type Autosaved =
  | { readonly kind: 'saved'; readonly version: number; readonly at: Date; readonly start?: string }
  /** Somebody changed this page meanwhile: nothing was written. */
  | { readonly kind: 'stale'; readonly at: Date; readonly who: string | undefined }
  /** The draft was sent from another tab. */
  | { readonly kind: 'sent' };

const readPatch = (
  form: Definition,
  fields: PostedFields,
): { page: string; entries: Entries; fields: string[] } => {
  const page = form.pages.find((one) => one.key === textOf(fields, '_page'));
  if (!page) throw notFound();
  const entries = entriesFromPost(page, fields);
  return { page: page.key, entries, fields: changedFields(page, {}, entries) };
};

const missing = async (tx: Transaction, key: DraftKey): Promise<Autosaved> => {
  if (await findSentDraft(tx, key)) return { kind: 'sent' };
  throw notFound();
};

const write = (platform: Platform, filer: Filer, key: DraftKey, post: AutosavePost) =>
  platform.database.withScope(scopeOf(filer), async (tx) => {
    const patch = readPatch(
      await loadForm(tx, { authority: key.authority, id: post.formVersion }),
      post.fields,
    );
    const [at, author] = [platform.clock(), authorOf(filer)];
    const { formVersion, version } = post;
    const outcome = await last(tx, () => patchDraft(tx, key, { ...patch, formVersion, version, author, at }));
    return { outcome, patch, at };
  });

interface AutosavePost {
  readonly formVersion: string;
  readonly version: number;
  readonly fields: PostedFields;
}

const readPost = (fields: PostedFields): AutosavePost => {
  const formVersion = textOf(fields, hiddenInputs.form);
  const version = Number.parseInt(textOf(fields, hiddenInputs.version), 10);
  if (!isId(formVersion) || !Number.isSafeInteger(version)) throw new ProductError('SAISIE_ILLISIBLE');
  return { formVersion, version, fields };
};

/**
 * Saves a few inputs of one page, right or wrong. One statement besides the scope, in one write (two the first time a
 * process meets a version of a form): it runs after every change of every person.
 */
export const autosave = async (
  platform: Platform,
  filer: Filer,
  draft: string,
  fields: PostedFields,
): Promise<Autosaved> => {
  const key = keyOf(filer, draft);
  const { outcome, patch, at } = await write(platform, filer, key, readPost(fields));
  if (!outcome) return platform.database.readIn(scopeOf(filer), (tx) => missing(tx, key));
  if (outcome.saved !== null) {
    const start = startIn(fields);
    const again = start ? { start: startAfter(start, patch.entries) } : {};
    return { kind: 'saved', version: outcome.saved, at, ...again };
  }
  const mine = outcome.saved_by === null || outcome.saved_by === filer.viewer.account;
  return { kind: 'stale', at: outcome.updated_at, who: mine ? undefined : outcome.saved_by_name };
};
