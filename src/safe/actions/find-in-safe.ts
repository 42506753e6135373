import type { Viewer } from '../../access/index.ts';
import { isServed, type ReadableFile } from '../../documents/index.ts';
import { notFound } from '../../platform/http/index.ts';
import { isId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { readSafe, type SafeDocument, scopeOf } from '../read-safe.ts';
import { findSafeFile } from '../repository.ts';

/** The whole safe of the person. */
export const openSafe = (platform: Platform, viewer: Pick<Viewer, 'account'>): Promise<SafeDocument[]> =>
  platform.database.withScope(scopeOf(viewer), (tx) => readSafe(tx, viewer.account));

/** A document of the person's own safe; 404 for anyone else's. */
export const findDocument = async (
  platform: Platform,
  viewer: Pick<Viewer, 'account'>,
  id: string,
): Promise<SafeDocument> => {
  if (!isId(id)) throw notFound();
  const document = (await openSafe(platform, viewer)).find((one) => one.id === id);
  if (!document) throw notFound();
  return document;
};

/** A file of the person's own safe that may be given; 404 for anyone else's, and for one that is not served. */
export const findFile = async (
  platform: Platform,
  viewer: Pick<Viewer, 'account'>,
  id: string,
): Promise<ReadableFile> => {
  if (!isId(id)) throw notFound();
  const file = await platform.database.withScope(scopeOf(viewer), (tx) =>
    findSafeFile(tx, viewer.account, id),
  );
  if (!file || !isServed(file.state)) throw notFound();
  return file;
};
