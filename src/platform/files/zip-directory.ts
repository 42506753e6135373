import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { type ContentSource, readPart } from './content-source.ts';

/** A zip whose directory has been read. */
export interface OpenedZip {
  readonly entries: readonly Entry[];
  /** The text of a small entry, or nothing when it is too large or cannot be read. */
  readonly textOf: (entry: Entry) => Promise<string | undefined>;
}

const mostEntries = 20_000;
const largestDirectory = 4 << 20;
const largestCompressedEntry = 1 << 20;
const largestEntry = 4 << 20;
const entrySignature = Buffer.from('PK\u0001\u0002');
const blockSize = 64 << 10;

/** Reads a content wherever it is kept. By blocks: yauzl walks a directory in steps of a few bytes, a store opens slowly. */
class SourceReader extends yauzl.RandomAccessReader {
  readonly #source: ContentSource;
  #block: { position: number; bytes: Buffer } = { position: 0, bytes: Buffer.alloc(0) };

  constructor(source: ContentSource) {
    super();
    this.#source = source;
  }

  override read(
    into: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    this.#part(position, length).then((part) => {
      const missing = part.length < length;
      part.copy(into, offset);
      done(missing ? new Error('the content ends too early') : null);
    }, done);
  }

  async #part(position: number, length: number): Promise<Buffer> {
    const start = position - this.#block.position;
    const held = start >= 0 ? this.#block.bytes.subarray(start, start + length) : Buffer.alloc(0);
    if (held.length === length) return held;
    const bytes: Buffer = await readPart(this.#source, position, Math.max(length, blockSize));
    this.#block = { position, bytes };
    return bytes.subarray(0, length);
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#range(start, end - 1));
  }

  async *#range(start: number, end: number): AsyncGenerator<Buffer> {
    yield* await this.#source.open({ start, end });
  }
}

/** Opens a zip, or nothing when its directory cannot be read or is larger than that of any document. */
export async function openZip(source: ContentSource): Promise<OpenedZip | undefined> {
  try {
    const zip = await yauzl.fromRandomAccessReaderPromise(new SourceReader(source), source.size, {
      autoClose: false,
    });
    const entries = await readEntries(zip);
    if (await hidesEntries(zip, source)) return undefined;
    return entries && { entries, textOf: (entry) => readText(zip, entry).catch(() => undefined) };
  } catch {
    return undefined;
  }
}

async function readEntries(zip: ZipFile): Promise<Entry[] | undefined> {
  if (zip.entryCount > mostEntries) return undefined;
  const entries: Entry[] = [];
  let size = 0;
  for await (const entry of zip.eachEntry()) {
    size += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength;
    if (size > largestDirectory) return undefined;
    entries.push(entry);
  }
  return entries;
}

/** A directory that goes on after the last entry it counts: other programs would find there what we have not looked at. */
async function hidesEntries(zip: ZipFile, source: ContentSource): Promise<boolean> {
  const next = await readPart(source, Number(zip.readEntryCursor), entrySignature.length);
  return next.equals(entrySignature);
}

async function readText(zip: ZipFile, entry: Entry): Promise<string | undefined> {
  // A bomb of a few kilobytes must not fill the memory; the reader stops at the size that the directory announces.
  if (entry.compressedSize > largestCompressedEntry || entry.uncompressedSize > largestEntry)
    return undefined;
  return text(await zip.openReadStreamPromise(entry));
}
