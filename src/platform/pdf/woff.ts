import { inflateSync } from 'node:zlib';

const woffHeader = 44;
const woffEntry = 20;
const sfntHeader = 12;
const sfntEntry = 16;

/** Turns a WOFF font, made for browsers, back into the TrueType font it holds, which the PDF compiler reads. */
export function trueTypeFromWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF font');
  const count = woff.readUInt16BE(12);
  const directory = sfntDirectory(woff, count);
  const parts = [directory];
  let position = directory.length;
  for (let at = 0; at < count; at += 1) {
    const entry = woffHeader + at * woffEntry;
    const table = readTable(woff, entry);
    const written = sfntHeader + at * sfntEntry;
    woff.copy(directory, written, entry, entry + 4);
    directory.writeUInt32BE(woff.readUInt32BE(entry + 16), written + 4);
    directory.writeUInt32BE(position, written + 8);
    directory.writeUInt32BE(table.length, written + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    position += table.length + padding.length;
  }
  return Buffer.concat(parts);
}

/** The head of the directory, with the numbers that let old readers search it by halves. */
function sfntDirectory(woff: Buffer, count: number): Buffer {
  const directory = Buffer.alloc(sfntHeader + count * sfntEntry);
  const exponent = Math.floor(Math.log2(count));
  const range = sfntEntry * 2 ** exponent;
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(range, 6);
  directory.writeUInt16BE(exponent, 8);
  directory.writeUInt16BE(count * sfntEntry - range, 10);
  return directory;
}

function readTable(woff: Buffer, entry: number): Buffer {
  const position = woff.readUInt32BE(entry + 4);
  const stored = woff.subarray(position, position + woff.readUInt32BE(entry + 8));
  return stored.length < woff.readUInt32BE(entry + 12) ? inflateSync(stored) : stored;
}
