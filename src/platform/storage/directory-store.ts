import { createHash, randomBytes } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { drain } from './drain.ts';
import { flushFolder, hasCode, removeOldEntries, storeError } from './files-on-disk.ts';
import {
  BlobNotFound,
  type BlobStore,
  BlobTooLarge,
  type ByteRange,
  type PutOptions,
  requireHash,
  type StoredBlob,
} from './store.ts';

const oneDay = 24 * 60 * 60 * 1000;

/**
 * Opens (and creates) a store in a folder. A content is written under incoming/ with a random name, flushed, then
 * renamed to ab/cd/<hash>: at every instant a hash is either absent or whole, even after a power cut.
 */
export async function openDirectoryStore(root: string): Promise<BlobStore> {
  const incoming = join(root, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  return {
    put: (content, options) => put(root, content, options),
    open: (hash, range) => openBlob(root, hash, range),
    exists: async (hash) => (await stat(pathOf(root, hash)).catch(absent)) !== undefined,
    remove: (hash) => rm(pathOf(root, hash), { force: true }),
    list: (storedBefore) => list(root, storedBefore),
    removeInterrupted: (now) => removeOldEntries(incoming, new Date(now.getTime() - oneDay)),
  };
}

function pathOf(root: string, hash: string): string {
  requireHash(hash);
  return join(root, hash.slice(0, 2), hash.slice(2, 4), hash);
}

function absent(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT')) throw error;
}

async function put(root: string, content: Readable, options: PutOptions): Promise<StoredBlob> {
  const temporary = join(root, 'incoming', randomBytes(16).toString('hex'));
  try {
    const stored = await receive(temporary, content, options);
    await moveIntoPlace(root, temporary, stored.hash);
    return stored;
  } catch (error) {
    drain(content);
    await rm(temporary, { force: true });
    throw storeError(error);
  }
}

async function receive(path: string, content: Readable, options: PutOptions): Promise<StoredBlob> {
  const file = await open(path, 'wx', 0o600);
  try {
    const stored = await writeAndHash(file, content, options);
    await file.sync();
    return stored;
  } finally {
    await file.close();
  }
}

async function writeAndHash(file: FileHandle, content: Readable, options: PutOptions): Promise<StoredBlob> {
  const { maximumBytes, signal } = options;
  const hash = createHash('sha256');
  const abort = () => content.destroy(signal?.reason instanceof Error ? signal.reason : undefined);
  signal?.throwIfAborted();
  signal?.addEventListener('abort', abort, { once: true });
  let size = 0;
  try {
    for await (const chunk of content.iterator({ destroyOnReturn: false })) {
      const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
      size += bytes.length;
      if (size > maximumBytes) throw new BlobTooLarge(maximumBytes);
      hash.update(bytes);
      await file.writeFile(bytes);
    }
  } finally {
    signal?.removeEventListener('abort', abort);
  }
  signal?.throwIfAborted();
  return { hash: hash.digest('hex'), size };
}

async function moveIntoPlace(root: string, temporary: string, hash: string): Promise<void> {
  const path = pathOf(root, hash);
  const folder = dirname(path);
  const firstCreated = await mkdir(folder, { recursive: true, mode: 0o700 });
  // Replacing an identical content renews its date: the garbage collector leaves it alone while its row is written.
  await rename(temporary, path);
  await flushFolder(folder);
  if (firstCreated) {
    await flushFolder(dirname(folder));
    await flushFolder(root);
  }
}

async function openBlob(root: string, hash: string, range?: ByteRange): Promise<Readable> {
  const file = await open(pathOf(root, hash), 'r').catch(absent);
  if (!file) throw new BlobNotFound(hash);
  return file.createReadStream(range ? { start: range.start, end: range.end } : {});
}

async function* list(root: string, storedBefore: Date): AsyncIterable<StoredBlob> {
  for (const first of await foldersOfTwoDigits(root)) {
    for (const second of await foldersOfTwoDigits(first)) {
      for (const hash of await readdir(second)) {
        const entry = await stat(join(second, hash)).catch(absent);
        if (entry && entry.mtime < storedBefore) yield { hash, size: entry.size };
      }
    }
  }
}

async function foldersOfTwoDigits(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  const isShard = (entry: Dirent) => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name);
  return entries.filter(isShard).map((entry) => join(path, entry.name));
}
