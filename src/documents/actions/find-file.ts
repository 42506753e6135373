import type { Visit } from '../../access/index.ts';
import { notFound } from '../../platform/http/index.ts';
import { isId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { KeptKind } from '../receive-file.ts';
import { findFileOfAuthority, findFileOfSpaces } from '../repository.ts';

/** A file that the visitor may receive. */
export interface ReadableFile {
  readonly name: string;
  readonly hash: string;
  readonly size: number;
  readonly kind: KeptKind;
}

/** Whether a content in this state may be given to anybody: not before the antivirus, not when it found something. */
export const isServed = (state: string): boolean => state === 'safe' || state === 'unchecked';

/** What the holder's side sees: files of its drafts and requests. */
const ownFile = (platform: Platform, visit: Visit, viewer: NonNullable<Visit['viewer']>, id: string) =>
  platform.database.withScope({ kind: 'account', account: viewer.account }, (tx) =>
    findFileOfSpaces(
      tx,
      visit.portal.id,
      viewer.spaces.map((space) => space.id),
      id,
    ),
  );

/** A file of the holder's side that may be copied elsewhere; 404 for anyone else, and for one that is not served. */
export const findOwnFile = async (
  platform: Platform,
  visit: Visit,
  viewer: NonNullable<Visit['viewer']>,
  id: string,
) => {
  const file = isId(id) ? await ownFile(platform, visit, viewer, id) : undefined;
  if (!file || !isServed(file.state)) throw notFound();
  return file;
};

/** A file of a request as its rights are decided by who knows requests. */
type InstructedFile = NonNullable<Awaited<ReturnType<typeof findFileOfAuthority>>>;

/** Whether the visitor, of the staff, may receive a file of this request. */
export type MayDownload = (visit: Visit, file: InstructedFile) => boolean;

/** What the authority's side sees: files of the requests its staff may read. */
const instructedFile = async (platform: Platform, visit: Visit, mayDownload: MayDownload, id: string) => {
  const authority = visit.portal.id;
  const file = await platform.database.withScope({ kind: 'authority', authority }, (tx) =>
    findFileOfAuthority(tx, authority, id),
  );
  return file && mayDownload(visit, file) ? file : undefined;
};

/**
 * The file of this identifier when the visitor may receive it: a member of the space that holds it, or staff in charge
 * of its request; 404 for anyone else, and for a file that waits for the antivirus or did not pass it.
 */
export const findReadableFile = async (
  platform: Platform,
  visit: Visit,
  mayDownload: MayDownload,
  id: string,
): Promise<ReadableFile> => {
  const { viewer } = visit;
  if (!viewer || !isId(id)) throw notFound();
  const own = await ownFile(platform, visit, viewer, id);
  const file = own ?? (viewer.staff ? await instructedFile(platform, visit, mayDownload, id) : undefined);
  if (!file || !isServed(file.state)) throw notFound();
  const { name, hash, size, kind } = file;
  return { name, hash, size, kind };
};
