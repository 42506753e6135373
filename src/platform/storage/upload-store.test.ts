import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type BlobStore,
  BlobTooLarge,
  openDirectoryStore,
  openUploadStore,
  UploadNotFound,
  type UploadStore,
  WrongOffset,
} from './index.ts';

let root: string;
let folder: string;
let blobs: BlobStore;
let uploads: UploadStore;
const streamOf = (content: string) => Readable.from([Buffer.from(content)]);
const cutAfter = (content: string) =>
  Readable.from(
    (async function* () {
      yield Buffer.from(content);
      throw new Error('connection lost');
    })(),
  );

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'uploads-'));
  folder = join(root, 'uploads');
  blobs = await openDirectoryStore(root);
  uploads = await openUploadStore(folder, blobs);
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('takes a content in pieces and stores it whole', async () => {
  const id = await uploads.begin({ declaredSize: 11, maximumBytes: 100 });
  expect(await uploads.append(id, 0, streamOf('bonjour'))).toBe(7);
  expect(await uploads.append(id, 7, streamOf(' toi'))).toBe(11);
  const blob = await uploads.finish(id);
  expect(await text(await blobs.open(blob.hash))).toBe('bonjour toi');
  expect(await readdir(folder)).toEqual([]);
  await expect(uploads.finish(id)).rejects.toThrow(UploadNotFound);
});

it('keeps what arrived before a cut and resumes there, in another process too', async () => {
  const id = await uploads.begin({ declaredSize: 7, maximumBytes: 100 });
  await expect(uploads.append(id, 0, cutAfter('bon'))).rejects.toThrow('connection lost');
  const other = await openUploadStore(folder, blobs);
  expect(await other.size(id)).toBe(3);
  expect(await other.append(id, 3, streamOf('jour'))).toBe(7);
  expect((await other.finish(id)).size).toBe(7);
});

it('refuses another place than the end, and says where the end is', async () => {
  const id = await uploads.begin({ declaredSize: 10, maximumBytes: 100 });
  await uploads.append(id, 0, streamOf('bonjour'));
  const error = await uploads.append(id, 0, streamOf('autre')).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(WrongOffset);
  expect(error).toMatchObject({ currentOffset: 7 });
  expect(await uploads.size(id)).toBe(7);
});

it('does not finish an incomplete content', async () => {
  const id = await uploads.begin({ declaredSize: 10, maximumBytes: 100 });
  await uploads.append(id, 0, streamOf('bonjour'));
  await expect(uploads.finish(id)).rejects.toMatchObject({ name: 'WrongOffset', currentOffset: 7 });
});

it('refuses more than announced and announcements too large', async () => {
  await expect(uploads.begin({ declaredSize: 101, maximumBytes: 100 })).rejects.toThrow(BlobTooLarge);
  for (const declaredSize of [-1, 1.5, Number.NaN]) {
    await expect(uploads.begin({ declaredSize, maximumBytes: 100 })).rejects.toThrow(RangeError);
  }
  const id = await uploads.begin({ declaredSize: 3, maximumBytes: 100 });
  await expect(uploads.append(id, 0, streamOf('quatre'))).rejects.toThrow(BlobTooLarge);
  expect(await uploads.size(id)).toBe(0);
});

it('survives a late connection that writes the same bytes again', async () => {
  const id = await uploads.begin({ declaredSize: 6, maximumBytes: 100 });
  const late = new Readable({ read: () => undefined });
  const first = uploads.append(id, 0, late);
  late.push('abc');
  await expect.poll(() => uploads.size(id)).toBe(3);
  expect(await uploads.append(id, 3, streamOf('def'))).toBe(6);
  late.push('def');
  late.push(null);
  expect(await first).toBe(6);
  const blob = await uploads.finish(id);
  expect(await text(await blobs.open(blob.hash))).toBe('abcdef');
});

it('does not know identifiers it did not give', async () => {
  for (const id of ['', '../incoming', '0190b1c2-0000-4000-8000-000000000001']) {
    await expect(uploads.size(id)).rejects.toThrow(UploadNotFound);
    await expect(uploads.append(id, 0, streamOf('x'))).rejects.toThrow(UploadNotFound);
  }
});

it('forgets what is abandoned, at once when told and a day later otherwise', async () => {
  const told = await uploads.begin({ declaredSize: 3, maximumBytes: 100 });
  await uploads.abandon(told);
  expect(await readdir(folder)).toEqual([]);
  await uploads.begin({ declaredSize: 3, maximumBytes: 100 });
  const now = new Date();
  expect(await uploads.removeAbandoned(now)).toBe(0);
  const old = new Date(now.getTime() - 25 * 3600_000);
  await Promise.all((await readdir(folder)).map((name) => utimes(join(folder, name), old, old)));
  expect(await uploads.removeAbandoned(now)).toBe(2);
});
