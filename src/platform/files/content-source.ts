import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { BlobStore, ByteRange, StoredBlob } from '../storage/index.ts';

/** A content that can be read in parts, wherever it is kept. */
export interface ContentSource {
  readonly size: number;
  open(range?: ByteRange): Promise<Readable>;
}

/** The content of a file on this machine. */
export async function fileSource(path: string): Promise<ContentSource> {
  const { size } = await stat(path);
  return { size, open: async (range) => createReadStream(path, range ?? {}) };
}

/** A content of the blob store. */
export function blobSource(blobs: BlobStore, blob: StoredBlob): ContentSource {
  return { size: blob.size, open: (range) => blobs.open(blob.hash, range) };
}

/** At most `length` bytes from `position`, fewer at the end of the content. */
export async function readPart(source: ContentSource, position: number, length: number): Promise<Buffer> {
  const start = Math.max(0, position);
  const end = Math.min(source.size, position + length) - 1;
  if (end < start) return Buffer.alloc(0);
  return buffer(await source.open({ start, end }));
}
