import type { Platform } from '../../platform/platform.ts';
import type { Act } from '../act.ts';
import { type Change, changeRequest } from './change-request.ts';

/** A document about to be added to a request already sent. */
export interface AddedDocument {
  /** What it is, as the history says it. */
  readonly label: string;
  /** Writes the rows of the files for which there is room, whose contents are already stored; returns their identifiers. */
  readonly attach: (change: Change) => Promise<readonly string[]>;
}

/** The citizen adds files to a request that the service has: a document left out when it was sent, or one document more. */
export const addDocument = (
  platform: Platform,
  act: Act,
  number: string,
  { label, attach }: AddedDocument,
): Promise<void> =>
  changeRequest(platform, act, number, 'add_document', async (change) => {
    const files = await attach(change);
    if (files.length > 0) await change.record({ fields: [label], files });
  });
