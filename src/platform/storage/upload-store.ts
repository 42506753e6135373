import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { drain } from './drain.ts';
import { hasCode, removeOldEntries, storeError } from './files-on-disk.ts';
import { type BlobStore, BlobTooLarge, type StoredBlob } from './store.ts';

const oneDay = 24 * 60 * 60 * 1000;

/** What the sender announces before the first byte, and what is accepted from it. */
export interface UploadDeclaration {
  readonly declaredSize: number;
  readonly maximumBytes: number;
}

/** Contents sent in pieces and resumed after a lost connection; the identifier is a random uuid. */
export interface UploadStore {
  /** Opens an upload; BlobTooLarge at once when the announced size is not accepted. */
  begin(declaration: UploadDeclaration): Promise<string>;
  /** Adds bytes at that offset and returns the new size; what arrived before a cut, or a full disk, is kept. */
  append(id: string, offset: number, content: Readable): Promise<number>;
  /** How many bytes have arrived: where to resume. */
  size(id: string): Promise<number>;
  /** Moves the whole content to the blob store and forgets the upload. */
  finish(id: string): Promise<StoredBlob>;
  /** Forgets an upload and its bytes. */
  abandon(id: string): Promise<void>;
  /** Removes the uploads nobody has added to for a day; returns how many. */
  removeAbandoned(now: Date): Promise<number>;
}

/** The upload does not exist: never begun, finished, abandoned or too old. */
export class UploadNotFound extends Error {
  override readonly name = 'UploadNotFound';
}

/** Bytes were sent for another place than the end of what has arrived, or the content is not complete yet. */
export class WrongOffset extends Error {
  override readonly name = 'WrongOffset';
  /** Where the sender must resume. */
  readonly currentOffset: number;

  constructor(currentOffset: number) {
    super(`the upload stands at ${currentOffset} bytes`);
    this.currentOffset = currentOffset;
  }
}

/**
 * Opens (and creates) the folder of unfinished uploads; finished contents go to `blobs`. Several processes may share
 * the folder: bytes are written at their own place, so that a late connection and its successor write the same thing.
 */
export async function openUploadStore(folder: string, blobs: BlobStore): Promise<UploadStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const place = (id: string) => placeOf(folder, id);
  return {
    begin: (declaration) => begin(folder, declaration),
    append: async (id, offset, content) => append(place(id), offset, content),
    size: async (id) => sizeOf(place(id)),
    finish: async (id) => finish(place(id), blobs),
    abandon: async (id) => removePlace(place(id)),
    removeAbandoned: (now) => removeOldEntries(folder, new Date(now.getTime() - oneDay)),
  };
}

interface Place {
  readonly content: string;
  readonly declaration: string;
}

function placeOf(folder: string, id: string): Place {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new UploadNotFound();
  return { content: join(folder, `${id}.content`), declaration: join(folder, `${id}.json`) };
}

async function begin(folder: string, declaration: UploadDeclaration): Promise<string> {
  const { declaredSize, maximumBytes } = declaration;
  if (!Number.isSafeInteger(declaredSize) || declaredSize < 0)
    throw new RangeError('declaredSize is not a size');
  if (declaredSize > maximumBytes) throw new BlobTooLarge(maximumBytes);
  const id = randomUUID();
  const place = placeOf(folder, id);
  try {
    await writeFile(place.declaration, JSON.stringify({ declaredSize }), { flag: 'wx', mode: 0o600 });
    await writeFile(place.content, '', { flag: 'wx', mode: 0o600 });
    return id;
  } catch (error) {
    await removePlace(place);
    throw storeError(error);
  }
}

function notFound(error: unknown): never {
  if (hasCode(error, 'ENOENT')) throw new UploadNotFound();
  throw error;
}

async function sizeOf(place: Place): Promise<number> {
  return (await stat(place.content).catch(notFound)).size;
}

async function declaredSizeOf(place: Place): Promise<number> {
  const declaration: unknown = JSON.parse(await readFile(place.declaration, 'utf8').catch(notFound));
  if (typeof declaration !== 'object' || declaration === null) throw new UploadNotFound();
  return 'declaredSize' in declaration ? Number(declaration.declaredSize) : 0;
}

async function append(place: Place, offset: number, content: Readable): Promise<number> {
  const declaredSize = await declaredSizeOf(place);
  const file = await open(place.content, 'r+').catch(notFound);
  try {
    const { size } = await file.stat();
    if (offset !== size) throw new WrongOffset(size);
    return await writeFrom(file, offset, content, declaredSize);
  } catch (error) {
    drain(content);
    throw storeError(error);
  } finally {
    // What has arrived counts even when the connection was lost half-way: flushed, it can be resumed from.
    await flush(file);
  }
}

async function flush(file: FileHandle): Promise<void> {
  try {
    await file.datasync();
  } catch (error) {
    throw storeError(error);
  } finally {
    await file.close();
  }
}

async function writeFrom(
  file: FileHandle,
  offset: number,
  content: Readable,
  declaredSize: number,
): Promise<number> {
  let position = offset;
  for await (const chunk of content.iterator({ destroyOnReturn: false })) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
    if (position + bytes.length > declaredSize) throw new BlobTooLarge(declaredSize);
    await writeWhole(file, bytes, position);
    position += bytes.length;
  }
  return position;
}

/** The file system may take only a part of a write; the rest is written after it. */
async function writeWhole(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const result = await file.write(bytes, written, bytes.length - written, position + written);
    written += result.bytesWritten;
  }
}

/**
 * The content is copied, not renamed: a connection still open on the upload could otherwise change bytes after they
 * were hashed and scanned.
 */
async function finish(place: Place, blobs: BlobStore): Promise<StoredBlob> {
  const declaredSize = await declaredSizeOf(place);
  const size = await sizeOf(place);
  if (size !== declaredSize) throw new WrongOffset(size);
  const stored = await blobs.put(createReadStream(place.content), { maximumBytes: declaredSize });
  await removePlace(place);
  return stored;
}

async function removePlace(place: Place): Promise<void> {
  await rm(place.content, { force: true });
  await rm(place.declaration, { force: true });
}
