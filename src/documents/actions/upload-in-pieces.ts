import type { Readable } from 'node:stream';
import { safeFileName } from '../../platform/files/index.ts';
import { notFound } from '../../platform/http/index.ts';
import { isId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { BlobTooLarge, StoreFull, UploadNotFound, WrongOffset } from '../../platform/storage/index.ts';
import { examineBlob, refuseForRoom } from '../receive-file.ts';
import { type RefusedFile, refuse } from '../refusals.ts';
import type { DraftPlace } from '../repository.ts';
import { countUploads, deleteUpload, findUpload, insertUpload } from '../repository-uploads.ts';
import { type AskedDocument, type Attachment, attachToDraft } from './attach-file.ts';

/** Uploads one draft may have under way: a person sends a few files at once, never more. */
const mostUnderWay = 12;

/** A document of a draft, and who adds a file to it. */
export interface UploadTarget {
  readonly place: DraftPlace;
  readonly asked: AskedDocument;
  readonly account: string;
}

/** Where an upload stands: how far it has come, or what became of the file once whole. */
export type UploadProgress = { readonly offset: number } | Attachment;

const scopeOf = ({ account }: UploadTarget) => ({ kind: 'account', account }) as const;

const orFull = (error: unknown): StoreFull => {
  if (error instanceof StoreFull) return error;
  throw error;
};

/** Opens an upload in pieces, refused at once when the announced file cannot be accepted. */
export const beginUpload = async (
  platform: Platform,
  target: UploadTarget,
  announced: { readonly name: string; readonly size: number },
): Promise<{ readonly upload: string } | { readonly refused: RefusedFile }> => {
  const name = safeFileName(announced.name);
  if (announced.size === 0) return { refused: refuse('empty', name, target.asked) };
  if (announced.size > target.asked.maximumBytes) return { refused: refuse('too-big', name, target.asked) };
  const { maximumBytes } = target.asked;
  const id = await platform.uploads.begin({ declaredSize: announced.size, maximumBytes }).catch(orFull);
  if (id instanceof StoreFull) return { refused: refuseForRoom(platform, id, name, target.asked) };
  const opened = await platform.database.withScope(scopeOf(target), async (tx) => {
    const { count } = await countUploads(tx, target.place);
    if (count >= mostUnderWay) return false;
    const { account, place, asked } = target;
    await insertUpload(tx, {
      ...place,
      id,
      account,
      documentKey: asked.key,
      name,
      size: announced.size,
      at: platform.clock(),
    });
    return true;
  });
  if (opened) return { upload: id };
  await platform.uploads.abandon(id);
  return { refused: refuse('too-many', name, target.asked) };
};

const readUpload = async (platform: Platform, target: UploadTarget, id: string) => {
  const { place, asked } = target;
  const upload = isId(id)
    ? await platform.database.withScope(scopeOf(target), (tx) => findUpload(tx, place, id))
    : undefined;
  if (!upload || upload.document_key !== asked.key) throw notFound();
  return upload;
};

/** How many bytes have arrived: where to resume after a lost connection. */
export const uploadOffset = async (platform: Platform, target: UploadTarget, id: string): Promise<number> => {
  const upload = await readUpload(platform, target, id);
  return platform.uploads.size(upload.id).catch(lost);
};

const lost = (error: unknown): never => {
  throw error instanceof UploadNotFound ? notFound() : error;
};

/**
 * Adds a piece at its place. A piece sent for another place answers where the upload stands; the last piece makes the
 * file: its content is stored first, then its row is written.
 */
export const appendToUpload = async (
  platform: Platform,
  target: UploadTarget,
  piece: { readonly upload: string; readonly offset: number; readonly content: Readable },
): Promise<UploadProgress> => {
  const upload = await readUpload(platform, target, piece.upload);
  try {
    const size = await platform.uploads.append(upload.id, piece.offset, piece.content);
    return size < upload.size ? { offset: size } : await finish(platform, target, upload);
  } catch (error) {
    if (error instanceof WrongOffset) return { offset: error.currentOffset };
    if (error instanceof StoreFull) return giveUp(platform, target, upload, error);
    if (error instanceof BlobTooLarge) return { refused: refuse('not-received', upload.name, target.asked) };
    return lost(error);
  }
};

/** What arrived would take the room that is missing. */
const giveUp = async (
  platform: Platform,
  target: UploadTarget,
  upload: { readonly id: string; readonly name: string },
  error: StoreFull,
): Promise<UploadProgress> => {
  await platform.uploads.abandon(upload.id);
  await platform.database.withScope(scopeOf(target), (tx) => deleteUpload(tx, target.place, upload.id));
  return { refused: refuseForRoom(platform, error, upload.name, target.asked) };
};

const finish = async (
  platform: Platform,
  target: UploadTarget,
  upload: { readonly id: string; readonly name: string },
): Promise<Attachment> => {
  const blob = await platform.uploads.finish(upload.id);
  const reception = await examineBlob(platform, blob, upload.name, target.asked);
  return platform.database.withScope(scopeOf(target), async (tx) => {
    const attachment =
      'refused' in reception ? reception : await attachToDraft(platform, tx, target, reception.received);
    await deleteUpload(tx, target.place, upload.id);
    return attachment;
  });
};
