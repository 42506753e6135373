import { Readable } from 'node:stream';
import {
  blobSource,
  convertHeic,
  type FileKind,
  fileKinds,
  HeicRefused,
  inspectFile,
  safeFileName,
  withExtension,
} from '../platform/files/index.ts';
import type { Platform } from '../platform/platform.ts';
import { BlobTooLarge, type StoredBlob, StoreFull } from '../platform/storage/index.ts';
import { type FileLimits, type RefusalCode, type RefusedFile, refusalOf, refuse } from './refusals.ts';

/** A kind of file as it is kept: HEIC pictures are converted on arrival. */
export type KeptKind = Exclude<FileKind, 'heic'>;

/** A content that was received, examined and stored, not yet attached to anything. */
export interface ReceivedFile extends StoredBlob {
  readonly name: string;
  readonly kind: KeptKind;
}

/** What became of a file that was sent. */
export type Reception = { readonly received: ReceivedFile } | { readonly refused: RefusedFile };

type Store = Pick<Platform, 'blobs' | 'log'>;

/** The sentence for whoever sent a file that found no room; whoever runs the program reads it in the log. */
export const refuseForRoom = (
  { log }: Store,
  error: StoreFull,
  name: string,
  limits: FileLimits,
): RefusedFile => {
  log.error({ error: error.cause }, error.message);
  return refuse('no-room', name, limits);
};

/**
 * Streams a file to the store and finds what it really is; never in memory, whatever its size. A refused content stays
 * in the store without anything that leads to it, until the unreachable contents are removed.
 */
export const receiveFile = async (
  platform: Store,
  content: Readable,
  declaredName: string,
  limits: FileLimits,
): Promise<Reception> => {
  const name = safeFileName(declaredName);
  try {
    const blob = await platform.blobs.put(content, { maximumBytes: limits.maximumBytes });
    return await examineBlob(platform, blob, declaredName, limits);
  } catch (error) {
    if (error instanceof BlobTooLarge) return { refused: refuse('too-big', name, limits) };
    if (error instanceof StoreFull) return { refused: refuseForRoom(platform, error, name, limits) };
    throw error;
  }
};

/** The same for a content already stored (an upload that arrived in pieces). */
export const examineBlob = async (
  platform: Store,
  blob: StoredBlob,
  declaredName: string,
  limits: FileLimits,
): Promise<Reception> => {
  const name = safeFileName(declaredName);
  const found = await inspectFile(blobSource(platform.blobs, blob));
  if ('refused' in found) return { refused: refuse(refusalOf(found.refused), name, limits) };
  if (!limits.accept.includes(found.kind)) return { refused: refuse('wrong-type', name, limits) };
  if (found.kind === 'heic') return convert(platform, blob, name, limits);
  return {
    received: { ...blob, name: withExtension(name, fileKinds[found.kind].extension), kind: found.kind },
  };
};

/** Pictures of iPhones become JPEG: every browser and every agent can open them, and the place they were taken is gone. */
const convert = async (
  platform: Store,
  blob: StoredBlob,
  name: string,
  limits: FileLimits,
): Promise<Reception> => {
  try {
    const jpeg = await convertHeic(blobSource(platform.blobs, blob));
    const stored = await platform.blobs.put(Readable.from([jpeg]), { maximumBytes: jpeg.length });
    return { received: { ...stored, name: withExtension(name, fileKinds.jpeg.extension), kind: 'jpeg' } };
  } catch (error) {
    if (error instanceof HeicRefused) return { refused: refuse(heicRefusal(error), name, limits) };
    throw error;
  }
};

const heicRefusal = ({ reason }: HeicRefused): RefusalCode =>
  reason === 'damaged' ? 'damaged' : 'too-many-pixels';
