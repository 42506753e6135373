import type { Viewer } from '../../access/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { scopeOf } from '../read-safe.ts';
import { deleteSafeDocument } from '../repository.ts';

/** Removes a document from the safe; one that is not there is already removed. Its copies in requests stay. */
export const removeDocument = async (
  platform: Platform,
  viewer: Pick<Viewer, 'account'>,
  document: string,
): Promise<void> => {
  await platform.database.withScope(scopeOf(viewer), (tx) =>
    deleteSafeDocument(tx, viewer.account, document),
  );
};
