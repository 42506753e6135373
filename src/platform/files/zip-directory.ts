import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { type ContentSource, readPart } from './content-source.ts';

/** One entry of the directory that stands at the end of a zip. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly compressedSize: number;
  readonly headerPosition: number;
}

const endSize = 22;
const longestComment = 0xffff;
const largestDirectory = 4 << 20;
const largestCompressedEntry = 1 << 20;
const largestEntry = 4 << 20;
const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);

/** The entries of a zip, or nothing when the directory cannot be read. */
export async function readZipDirectory(source: ContentSource): Promise<ZipEntry[] | undefined> {
  const tailLength = Math.min(source.size, endSize + longestComment);
  const tail = await readPart(source, source.size - tailLength, tailLength);
  const end = tail.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end < 0 || end + endSize > tail.length) return undefined;
  const size = tail.readUInt32LE(end + 12);
  const position = tail.readUInt32LE(end + 16);
  if (size > largestDirectory || position + size > source.size) return undefined;
  return parseEntries(await readPart(source, position, size));
}

function parseEntries(directory: Buffer): ZipEntry[] | undefined {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50) {
    const nameLength = directory.readUInt16LE(at + 28);
    const rest = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      compressedSize: directory.readUInt32LE(at + 20),
      headerPosition: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + rest;
  }
  return at === directory.length ? entries : undefined;
}

/** The text of a small entry, or nothing when it is too large or cannot be read. */
export async function readZipText(source: ContentSource, entry: ZipEntry): Promise<string | undefined> {
  if (entry.compressedSize > largestCompressedEntry) return undefined;
  const header = await readPart(source, entry.headerPosition, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) return undefined;
  const skipped = 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const compressed = await readPart(source, entry.headerPosition + skipped, entry.compressedSize);
  if (entry.method === 0) return compressed.toString('utf8');
  if (entry.method !== 8) return undefined;
  // The limit on the output keeps a bomb of a few kilobytes from filling the memory.
  const content = await inflate(compressed, { maxOutputLength: largestEntry }).catch(() => undefined);
  return content?.toString('utf8');
}
