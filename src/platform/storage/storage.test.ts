import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BlobNotFound, type BlobStore, BlobTooLarge, openDirectoryStore } from './index.ts';

let root: string;
let store: BlobStore;
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const streamOf = (...chunks: (Buffer | string)[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
const incoming = () => readdir(join(root, 'incoming'));
const roomy = { maximumBytes: 1e9 };

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'storage-'));
  store = await openDirectoryStore(root);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function stored(): Promise<string[]> {
  const hashes: string[] = [];
  for await (const blob of store.list(new Date(Date.now() + 60_000))) hashes.push(blob.hash);
  return hashes;
}

describe('put', () => {
  it('names a content by its hash and gives it back', async () => {
    const bytes = randomBytes(300_000);
    const blob = await store.put(streamOf(bytes.subarray(0, 7), bytes.subarray(7)), roomy);
    expect(blob).toEqual({ hash: sha256(bytes), size: bytes.length });
    expect(await buffer(await store.open(blob.hash))).toEqual(bytes);
    const path = join(root, blob.hash.slice(0, 2), blob.hash.slice(2, 4), blob.hash);
    expect(await readFile(path)).toEqual(bytes);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await incoming()).toEqual([]);
  });

  it('keeps the same content once, even when put at the same time', async () => {
    const blobs = await Promise.all(Array.from({ length: 8 }, () => store.put(streamOf('bonjour'), roomy)));
    expect(new Set(blobs.map((blob) => blob.hash)).size).toBe(1);
    expect(await stored()).toEqual([sha256(Buffer.from('bonjour'))]);
    expect(await incoming()).toEqual([]);
  });

  it('accepts exactly the limit, and leaves nothing one byte over it', async () => {
    await store.put(streamOf('12345'), { maximumBytes: 5 });
    const content = streamOf('123', '456', 'never kept');
    await expect(store.put(content, { maximumBytes: 5 })).rejects.toThrow(BlobTooLarge);
    expect(await stored()).toEqual([sha256(Buffer.from('12345'))]);
    expect(await incoming()).toEqual([]);
    // The rest is drained, so that the form it came with can still be answered.
    await expect.poll(() => content.readableEnded).toBe(true);
  });

  it('stores an empty content', async () => {
    const blob = await store.put(streamOf(), roomy);
    expect(await buffer(await store.open(blob.hash))).toHaveLength(0);
  });

  it('leaves nothing when the sender breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(1000);
        throw new Error('connection lost');
      })(),
    );
    await expect(store.put(broken, roomy)).rejects.toThrow('connection lost');
    expect(await incoming()).toEqual([]);
    expect(await stored()).toEqual([]);
  });

  it('stops when asked to', async () => {
    const controller = new AbortController();
    const endless = new Readable({ read: () => setTimeout(() => endless.push(Buffer.alloc(1000)), 2) });
    setTimeout(() => controller.abort(new Error('given up')), 20);
    await expect(store.put(endless, { ...roomy, signal: controller.signal })).rejects.toThrow('given up');
    expect(endless.destroyed).toBe(true);
    expect(await incoming()).toEqual([]);
  });

  it('never holds a whole file in memory', async () => {
    const chunk = randomBytes(1 << 20);
    const before = process.memoryUsage();
    const content = Readable.from(
      (function* () {
        for (let sent = 0; sent < 200; sent += 1) yield chunk;
      })(),
    );
    const blob = await store.put(content, roomy);
    const after = process.memoryUsage();
    expect(blob.size).toBe(200 << 20);
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(50e6);
  });
});

describe('open', () => {
  it('reads a part', async () => {
    const { hash } = await store.put(streamOf('0123456789'), roomy);
    expect((await buffer(await store.open(hash, { start: 2, end: 4 }))).toString()).toBe('234');
  });

  it('says that a content is not there, also for what is not a hash', async () => {
    for (const hash of [sha256(Buffer.from('?')), '', '../../etc/passwd', `${'a'.repeat(63)}/`]) {
      await expect(Promise.resolve().then(() => store.open(hash))).rejects.toThrow(BlobNotFound);
    }
  });
});

it('tells whether a content exists, and removes it', async () => {
  const { hash } = await store.put(streamOf('à effacer'), roomy);
  expect(await store.exists(hash)).toBe(true);
  await store.remove(hash);
  await store.remove(hash);
  expect(await store.exists(hash)).toBe(false);
});

it('lists only what was stored before a moment', async () => {
  await store.put(streamOf('récent'), roomy);
  const recent: unknown[] = [];
  for await (const blob of store.list(new Date(Date.now() - 60_000))) recent.push(blob);
  expect(recent).toEqual([]);
});

it('cleans what a crash left, a day later', async () => {
  const now = new Date();
  const left = join(root, 'incoming', 'left-by-a-crash');
  await writeFile(left, 'half a file');
  expect(await store.removeInterrupted(now)).toBe(0);
  const twoDaysAgo = new Date(now.getTime() - 48 * 3600_000);
  await utimes(left, twoDaysAgo, twoDaysAgo);
  expect(await store.removeInterrupted(now)).toBe(1);
  expect(await incoming()).toEqual([]);
});
