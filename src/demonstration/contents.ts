import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { libraryFolder } from '../catalogue/index.ts';
import { insertContents, type KeptKind } from '../documents/index.ts';
import type { Platform } from '../platform/platform.ts';
import type { StoredBlob } from '../platform/storage/index.ts';
import { renderBooklet } from './booklet.ts';
import type { Library } from './library.ts';

type Store = Pick<Platform, 'blobs' | 'database' | 'clock'>;

const mostBytes = 5_000_000;

/** A picture of the demonstration, as a stream. */
export const openPicture = (file: string): Readable =>
  createReadStream(path.join(libraryFolder, 'demonstration', 'images', file));

/** Puts a content in the store and makes it known, so that a row may lead to it. */
const store = async (platform: Store, content: Readable, kind: KeptKind): Promise<StoredBlob> => {
  const blob = await platform.blobs.put(content, { maximumBytes: mostBytes });
  const known = { ...blob, kind, state: 'unchecked' as const, created_at: platform.clock() };
  await platform.database.withScope({ kind: 'platform' }, (tx) => insertContents(tx, [known]));
  return blob;
};

/** What the rows of the world refer to: the look of each authority and the documents to download, by file name. */
export interface StoredContents {
  readonly logos: ReadonlyMap<string, string>;
  readonly banners: ReadonlyMap<string, string>;
  readonly downloads: ReadonlyMap<string, StoredBlob>;
}

/** Puts the pictures and the documents of the library in the store, before any row refers to them. */
export const storeContents = async (platform: Store, library: Library): Promise<StoredContents> => {
  const logos = new Map<string, string>();
  const banners = new Map<string, string>();
  const downloads = new Map<string, StoredBlob>();
  for (const { slug } of library.authorities) {
    logos.set(slug, (await store(platform, openPicture(`logo-${slug}.png`), 'png')).hash);
    banners.set(slug, (await store(platform, openPicture(`banner-${slug}.jpg`), 'jpeg')).hash);
  }
  for (const booklet of library.downloads) {
    const pdf = await renderBooklet(booklet);
    downloads.set(booklet.file, await store(platform, Readable.from([pdf]), 'pdf'));
  }
  return { logos, banners, downloads };
};
