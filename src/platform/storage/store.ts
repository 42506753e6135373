import type { Readable } from 'node:stream';

/** What a stored content is known by: its sha256 in hexadecimal, and how many bytes it has. */
export interface StoredBlob {
  readonly hash: string;
  readonly size: number;
}

/** Bytes `start` to `end`, both included, as in an HTTP Range header. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * A store of contents named by their own hash; the same content is kept once. Everything asked of it exists in an
 * S3-compatible store too (conditional put, ranged get, head, delete, list), so that one can take the folder's place.
 */
export interface BlobStore {
  /** Stores a stream of bytes; past `maximumBytes` nothing is kept and a BlobTooLarge error is thrown. */
  put(content: Readable, options: PutOptions): Promise<StoredBlob>;
  /** Opens a content, whole or in part; a BlobNotFound error when it is not there. */
  open(hash: string, range?: ByteRange): Promise<Readable>;
  /** Tells whether a content is stored. */
  exists(hash: string): Promise<boolean>;
  /** Removes a content; removing what is not there is not an error. */
  remove(hash: string): Promise<void>;
  /** Every content stored before that moment, to find the ones nothing refers to any more. */
  list(storedBefore: Date): AsyncIterable<StoredBlob>;
  /** Removes what interrupted puts left more than a day ago; returns how many contents that was. */
  removeInterrupted(now: Date): Promise<number>;
}

/** How much a put may take, and what gives it up. */
export interface PutOptions {
  readonly maximumBytes: number;
  readonly signal?: AbortSignal;
}

/** The content is larger than what is accepted here. */
export class BlobTooLarge extends Error {
  override readonly name = 'BlobTooLarge';
  readonly maximumBytes: number;

  constructor(maximumBytes: number) {
    super(`content larger than ${maximumBytes} bytes`);
    this.maximumBytes = maximumBytes;
  }
}

/** There is no room left for this content: nothing of it is kept. */
export class StoreFull extends Error {
  override readonly name = 'StoreFull';

  constructor(cause: unknown) {
    super('no room left for files', { cause });
  }
}

/** No content has this hash in the store. */
export class BlobNotFound extends Error {
  override readonly name = 'BlobNotFound';

  constructor(hash: string) {
    super(`no content ${hash}`);
  }
}

/** A hash comes from the database, but it also becomes a path: anything else than 64 hexadecimal digits is refused. */
export function requireHash(hash: string): void {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new BlobNotFound(JSON.stringify(hash));
}
