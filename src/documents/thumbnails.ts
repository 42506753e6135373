import { blobSource, DamagedImage, thumbnail } from '../platform/files/index.ts';
import type { Platform } from '../platform/platform.ts';
import type { StoredBlob } from '../platform/storage/index.ts';

/** Enough for the pages of a few hundred people at once; a small picture weighs about ten kilobytes. */
const mostKept = 300;

const kept = new Map<string, Buffer>();
/** Decoding a large photo takes tens of megabytes: pictures are made one after the other. */
let previous: Promise<unknown> = Promise.resolve();

const keep = (hash: string, picture: Buffer): Buffer => {
  const oldest = kept.keys().next().value;
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  kept.set(hash, picture);
  return picture;
};

const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const turn = previous.then(work, work);
  previous = turn.catch(() => undefined);
  return turn;
};

/** The small picture of a photo, kept in memory for the next page; undefined when the photo cannot be decoded. */
export const thumbnailOf = async (
  platform: Pick<Platform, 'blobs'>,
  blob: StoredBlob,
): Promise<Buffer | undefined> => {
  const known = kept.get(blob.hash);
  if (known) return known;
  try {
    return await inTurn(async () => keep(blob.hash, await thumbnail(blobSource(platform.blobs, blob))));
  } catch (error) {
    if (error instanceof DamagedImage) return undefined;
    throw error;
  }
};
