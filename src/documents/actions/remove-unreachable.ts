import type { Platform } from '../../platform/platform.ts';
import { deleteContents, findUnreachable, holdContents } from '../repository-contents.ts';

/** A content is left alone this long after it was last received: the row that leads to it is being written. */
const delay = 24 * 3600 * 1000;
const batchSize = 200;

/** Removes what nothing leads to in a batch, while nobody can write a row that would. */
const removeBatch = (platform: Platform, hashes: readonly string[]): Promise<number> =>
  platform.database.withScope({ kind: 'platform' }, async (tx) => {
    const candidates = await findUnreachable(tx, hashes);
    if (candidates.length === 0) return 0;
    await holdContents(tx, candidates);
    const proven = await findUnreachable(tx, candidates);
    await deleteContents(tx, proven);
    for (const hash of proven) await platform.blobs.remove(hash);
    return proven.length;
  });

/**
 * Removes the contents that nothing leads to any more: files refused, files of drafts that were deleted. Only what is
 * proven unreachable is removed; returns how many contents that was.
 */
export const removeUnreachable = async (platform: Platform): Promise<number> => {
  const before = new Date(platform.clock().getTime() - delay);
  let removed = 0;
  let batch: string[] = [];
  for await (const { hash } of platform.blobs.list(before)) {
    batch.push(hash);
    if (batch.length < batchSize) continue;
    removed += await removeBatch(platform, batch);
    batch = [];
  }
  return removed + (await removeBatch(platform, batch));
};
