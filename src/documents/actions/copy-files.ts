import type { Transaction } from '../../platform/database/index.ts';
import { newId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { type DraftPlace, insertFiles, listRequestFiles } from '../repository.ts';

/**
 * Copies files of a request into a draft that completes it: new rows for the same contents, so that a file removed from
 * the draft stays in what was transmitted before.
 */
export const copyToDraft = async (
  platform: Pick<Platform, 'clock'>,
  tx: Transaction,
  request: { readonly authority_id: string; readonly id: string },
  target: { readonly place: DraftPlace; readonly account: string; readonly files: readonly string[] },
): Promise<void> => {
  const files = await listRequestFiles(tx, request, target.files);
  if (files.length === 0) return;
  const copies = files.map(({ document_key, name, hash, size, kind, state }) => ({
    id: newId(),
    authority_id: target.place.authority,
    space_id: target.place.space,
    draft_id: target.place.draft,
    request_id: null,
    message_id: null,
    role: 'document' as const,
    document_key,
    name,
    hash,
    size,
    kind,
    state,
    uploaded_by: target.account,
    created_at: platform.clock(),
  }));
  await insertFiles(tx, copies);
};
