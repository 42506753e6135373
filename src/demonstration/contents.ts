import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { libraryFolder } from '../catalogue/index.ts';
import type { Platform } from '../platform/platform.ts';
import type { StoredBlob } from '../platform/storage/index.ts';
import { renderBooklet } from './booklet.ts';
import type { Library } from './library.ts';

type Store = Pick<Platform, 'blobs'>;

const mostBytes = 5_000_000;

/** A picture of the demonstration, as a stream. */
export const openPicture = (file: string): Readable =>
  createReadStream(path.join(libraryFolder, 'demonstration', 'images', file));

const storePicture = ({ blobs }: Store, file: string): Promise<StoredBlob> =>
  blobs.put(openPicture(file), { maximumBytes: mostBytes });

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
    logos.set(slug, (await storePicture(platform, `logo-${slug}.png`)).hash);
    banners.set(slug, (await storePicture(platform, `banner-${slug}.jpg`)).hash);
  }
  for (const booklet of library.downloads) {
    const pdf = await renderBooklet(booklet);
    downloads.set(booklet.file, await platform.blobs.put(Readable.from([pdf]), { maximumBytes: mostBytes }));
  }
  return { logos, banners, downloads };
};
