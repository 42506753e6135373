import { deleteDraftFiles } from '../../documents/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { listSpacesLeft } from '../../spaces/index.ts';
import { placeOf } from '../open-draft.ts';
import { deleteDraft } from '../repository.ts';
import { holdDraftsOf } from '../repository-departures.ts';

/** Deletes what somebody who leaves began and nobody else can finish; the drafts that colleagues go on with lose the name alone. */
export const forgetDrafts = async (tx: Transaction, { account }: { account: string }): Promise<void> => {
  for (const draft of await holdDraftsOf(tx, await listSpacesLeft(tx, account))) {
    await deleteDraftFiles(tx, placeOf(draft));
    await deleteDraft(tx, draft);
  }
};
