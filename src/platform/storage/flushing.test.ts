/** What a power cut would show, and a kill does not: nothing is acknowledged before the disk has it, name and content. */
import { type FileHandle, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate as later } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type BlobStore, openDirectoryStore, openUploadStore } from './index.ts';

let root: string;
let blobs: BlobStore;
/** What was flushed, by its number on the disk, and how many names the store held then. */
let flushed: { readonly inode: number; readonly named: number }[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'flushing-'));
  blobs = await openDirectoryStore(root);
  flushed = [];
  await watchFlushes();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true, force: true });
});

const streamOf = (content: string) => Readable.from([Buffer.from(content)]);
const inodeOf = async (path: string) => (await stat(path)).ino;

/** Contents that have their name in the store. */
const countNamed = async (): Promise<number> =>
  (await readdir(root, { recursive: true })).filter((path) => /[0-9a-f]{64}$/.test(path)).length;

/** Notes each flush once it is over: who acknowledges without waiting for it is noted before. */
const watchFlushes = async (): Promise<void> => {
  const folder = await open(root, 'r');
  const prototype: FileHandle = Object.getPrototypeOf(folder);
  await folder.close();
  for (const name of ['sync', 'datasync'] as const) {
    const flush = prototype[name];
    vi.spyOn(prototype, name).mockImplementation(async function (this: FileHandle) {
      const [{ ino: inode }, named] = [await this.stat(), await countNamed()];
      await flush.call(this);
      await later();
      flushed.push({ inode, named });
    });
  }
};

it('flushes a content before it has its name, then the folders that hold the name, before it is acknowledged', async () => {
  const { hash } = await blobs.put(streamOf('first of its folders'), { maximumBytes: 100 });
  const acknowledged = [...flushed];
  const file = join(root, hash.slice(0, 2), hash.slice(2, 4), hash);
  const folders = [dirname(file), dirname(dirname(file)), root];
  expect(acknowledged).toEqual([
    { inode: await inodeOf(file), named: 0 },
    ...(await Promise.all(folders.map(async (folder) => ({ inode: await inodeOf(folder), named: 1 })))),
  ]);
});

it('flushes again the content and the folder of one that was there', async () => {
  const { hash } = await blobs.put(streamOf('twice'), { maximumBytes: 100 });
  flushed = [];
  await blobs.put(streamOf('twice'), { maximumBytes: 100 });
  const acknowledged = [...flushed];
  const file = join(root, hash.slice(0, 2), hash.slice(2, 4), hash);
  expect(acknowledged.map(({ inode }) => inode)).toEqual([await inodeOf(file), await inodeOf(dirname(file))]);
});

it('says that a piece has arrived once it is flushed, also when the connection was lost after it', async () => {
  const uploads = await openUploadStore(join(root, 'uploads'), blobs);
  const id = await uploads.begin({ declaredSize: 20, maximumBytes: 100 });
  const inode = await inodeOf(join(root, 'uploads', `${id}.content`));
  await uploads.append(id, 0, streamOf('a piece'));
  expect(flushed.map((one) => one.inode)).toEqual([inode]);
  const cut = async function* () {
    yield Buffer.from('half');
    throw new Error('connection lost');
  };
  await expect(uploads.append(id, 7, Readable.from(cut()))).rejects.toThrow('connection lost');
  expect(flushed.map((one) => one.inode)).toEqual([inode, inode]);
});
