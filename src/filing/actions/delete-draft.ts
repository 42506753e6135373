import { deleteDraftFiles } from '../../documents/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { type Filer, keyOf, leaveMissingDraft, placeOf, scopeOf } from '../open-draft.ts';
import { type DraftRow, deleteDraft as deleteRow, findDraft, lockDraft } from '../repository.ts';

/** The draft about to be deleted, for the page that asks. */
export const readDraft = (platform: Platform, filer: Filer, draft: string): Promise<DraftRow> =>
  platform.database.withScope(
    scopeOf(filer),
    async (tx) => (await findDraft(tx, keyOf(filer, draft))) ?? leaveMissingDraft(tx, filer, draft),
  );

/** Deletes a draft and its files; what was sent before (a request to complete) is untouched. */
export const deleteDraft = (platform: Platform, filer: Filer, draft: string): Promise<void> =>
  platform.database.withScope(scopeOf(filer), async (tx) => {
    const row = await lockDraft(tx, keyOf(filer, draft));
    if (!row) return leaveMissingDraft(tx, filer, draft);
    await deleteDraftFiles(tx, placeOf(row));
    await deleteRow(tx, row);
  });
