import { type Definition, projectEntries, type VersionChange } from '../../forms/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { notFound } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Filer, holdDraft, loadForm, type OpenDraft, openDraft, scopeOf } from '../open-draft.ts';
import { moveDraftToVersion } from '../repository.ts';
import { pageToResume } from '../rules.ts';

/** What moving a draft to the published version of its form would change. */
export interface VersionOffer {
  readonly draft: OpenDraft;
  readonly changes: readonly VersionChange[];
}

// The answer to a complement stays on the form that the service read.
const publishedForm = async (
  tx: Transaction,
  { row }: OpenDraft,
): Promise<{ id: string; form: Definition } | undefined> => {
  const id = row.published_version;
  if (!id || id === row.form_version_id || row.request_id) return undefined;
  return { id, form: await loadForm(tx, { authority: row.authority_id, id }) };
};

/** Reads what the newer version changes for this draft; undefined when the draft already follows it. */
export const readVersionOffer = (
  platform: Platform,
  filer: Filer,
  id: string,
): Promise<VersionOffer | undefined> =>
  platform.database.withScope(scopeOf(filer), async (tx) => {
    const draft = await openDraft(tx, filer, id);
    const published = await publishedForm(tx, draft);
    if (!published) return undefined;
    return { draft, changes: projectEntries(draft.form, published.form, draft.row.entries).changes };
  });

/** Carries a draft to the published version, by the keys that both have; files of documents that are gone stay unsent. */
export const changeVersion = (platform: Platform, filer: Filer, id: string): Promise<void> =>
  platform.database.withScope(scopeOf(filer), async (tx) => {
    const draft = await holdDraft(tx, filer, id);
    const published = await publishedForm(tx, draft);
    if (!published) throw notFound();
    const { entries } = projectEntries(draft.form, published.form, draft.row.entries);
    await moveDraftToVersion(tx, draft.row, {
      formVersion: published.id,
      entries,
      page: pageToResume(published.form, entries, draft.row.page),
      at: platform.clock(),
    });
  });
