import { crc32 } from 'node:zlib';

/** Writes a zip of uncompressed entries, enough to stand for a text document in the tests. */
export function zipOf(entries: Record<string, string>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let position = 0;
  for (const [name, text] of Object.entries(entries)) {
    const header = Buffer.alloc(26);
    const content = Buffer.from(text);
    header.writeUInt16LE(20, 0);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(content.length, 14);
    header.writeUInt32LE(content.length, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 22);
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), header, Buffer.from(name), content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(position, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), header, tail, Buffer.from(name));
    files.push(file);
    position += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(position, 12);
  return Buffer.concat([...files, listed, Buffer.from('PK\u0005\u0006'), end]);
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The entries of a small Word document. */
export const wordEntries = (type = wordType) => ({
  '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
  'word/document.xml': '<w:document/>',
});

/** The entries of a small OpenDocument text. */
export const openDocumentEntries = () => ({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'content.xml': '<office:document-content/>',
  'META-INF/manifest.xml': '<manifest:manifest/>',
});
