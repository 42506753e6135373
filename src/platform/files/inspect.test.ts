import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openDirectoryStore } from '../storage/index.ts';
import type { ContentSource } from './content-source.ts';
import { blobSource, inspectFile } from './index.ts';
import { openDocumentEntries, wordEntries, zipOf } from './testing.ts';

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', name);
const sourceOf = (content: Buffer | string): ContentSource => {
  const bytes = Buffer.from(content);
  return {
    size: bytes.length,
    open: async (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
  };
};
const inspect = (content: Buffer | string) => inspectFile(sourceOf(content));
const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#2a6' } });

describe('pictures', () => {
  it('are recognised by their content', async () => {
    expect(await inspect(await picture().jpeg().toBuffer())).toEqual({ kind: 'jpeg' });
    expect(await inspect(await picture().png().toBuffer())).toEqual({ kind: 'png' });
    expect(await inspectFile(fixture('photo.heic'))).toEqual({ kind: 'heic' });
  });

  it('of other kinds are not accepted', async () => {
    for (const content of [
      await picture().webp().toBuffer(),
      await picture().gif().toBuffer(),
      await picture().tiff().toBuffer(),
      await picture().avif().toBuffer(),
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    ]) {
      expect(await inspect(content)).toEqual({ refused: 'unknown-type' });
    }
  });

  it('with a header that cannot be read are damaged', async () => {
    const jpeg = await picture().jpeg().toBuffer();
    const png = await picture().png().toBuffer();
    const heic = await readFile(fixture('photo.heic'));
    expect(await inspect(jpeg.subarray(0, 60))).toEqual({ refused: 'damaged' });
    expect(await inspect(png.subarray(0, 20))).toEqual({ refused: 'damaged' });
    expect(await inspect(heic.subarray(0, 300))).toEqual({ refused: 'damaged' });
  });

  it('made to fill the memory are refused without being decoded', async () => {
    const png = await picture().png().toBuffer();
    png.writeUInt32BE(30_000, 16);
    png.writeUInt32BE(30_000, 20);
    expect(await inspect(png)).toEqual({ refused: 'too-many-pixels' });
  });
});

describe('PDF', () => {
  it.each(['plain.pdf', 'linearised.pdf', 'object-streams.pdf'])('%s is accepted', async (name) => {
    expect(await inspectFile(fixture(name))).toEqual({ kind: 'pdf' });
  });

  it.each(['encrypted.pdf', 'encrypted-for-printing.pdf', 'encrypted-linearised.pdf'])(
    '%s is refused',
    async (name) => {
      expect(await inspectFile(fixture(name))).toEqual({ refused: 'encrypted-pdf' });
    },
  );

  it('with a few bytes before its header, or a wrong place for its cross-references, still opens', async () => {
    const plain = await readFile(fixture('plain.pdf'), 'latin1');
    expect(await inspect(Buffer.from(`\u00ef\u00bb\u00bf\n${plain}`, 'latin1'))).toEqual({ kind: 'pdf' });
    expect(await inspect(plain.replace(/startxref\n\d+/, 'startxref\n77'))).toEqual({ kind: 'pdf' });
    const encrypted = await readFile(fixture('encrypted.pdf'), 'latin1');
    const misplaced = Buffer.from(encrypted.replace(/startxref\n\d+/, 'startxref\n77'), 'latin1');
    expect(await inspect(misplaced)).toEqual({ refused: 'encrypted-pdf' });
  });

  it('made of the heads of dictionaries is read once, whatever its size', async () => {
    const made = (body: string) => `%PDF-1.4\n${body}\nstartxref\n999999999\n%%EOF\n`;
    const heads = 'trailer<<'.repeat(1_000_000);
    expect(await inspect(made(heads))).toEqual({ kind: 'pdf' });
    expect(await inspect(made(`${heads}/Encrypt<</V 2>>`))).toEqual({ refused: 'encrypted-pdf' });
    expect(await inspect(made(`${heads}startxref 1 /Encrypt<</V 2>>`))).toEqual({ kind: 'pdf' });
    expect(await inspect(made(`${'x'.repeat(3_000_000)}/Encrypt 3 0 R`))).toEqual({
      refused: 'encrypted-pdf',
    });
    expect(await inspect(made('/Encrypt <<'.repeat(1_000)))).toEqual({ refused: 'damaged' });
  });

  it('cut short, or only the name of one, is damaged', async () => {
    const plain = await readFile(fixture('plain.pdf'));
    expect(await inspect(plain.subarray(0, 300))).toEqual({ refused: 'damaged' });
    expect(await inspect('%PDF-1.7 bonjour')).toEqual({ refused: 'damaged' });
    expect(await inspect('%PDF-1.7\nstartxref\n5\n%%EOF')).toEqual({ refused: 'damaged' });
  });
});

describe('text documents', () => {
  it('are recognised inside their zip', async () => {
    expect(await inspect(zipOf(wordEntries()))).toEqual({ kind: 'docx' });
    expect(await inspect(zipOf(openDocumentEntries()))).toEqual({ kind: 'odt' });
  });

  it('that carry a program are refused', async () => {
    const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml';
    expect(await inspect(zipOf(wordEntries(macroType)))).toEqual({ refused: 'macro' });
    expect(await inspect(zipOf({ ...wordEntries(), 'word/vbaProject.bin': 'x' }))).toEqual({
      refused: 'macro',
    });
    const withBasic = { ...openDocumentEntries(), 'Basic/Standard/Module1.xml': 'x' };
    expect(await inspect(zipOf(withBasic))).toEqual({ refused: 'macro' });
  });

  it('with a password are refused', async () => {
    const manifest = { 'META-INF/manifest.xml': '<manifest:encryption-data/>' };
    expect(await inspect(zipOf({ ...openDocumentEntries(), ...manifest }))).toEqual({
      refused: 'encrypted-document',
    });
  });

  it('that hide an entry behind the number they announce are damaged', async () => {
    const zip = zipOf({ ...wordEntries(), 'word/vbaProject.bin': 'x' });
    zip.writeUInt16LE(2, zip.length - 12);
    expect(await inspect(zip)).toEqual({ refused: 'damaged' });
  });

  it('are told from other archives', async () => {
    const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
    const archives: Record<string, string>[] = [
      { 'facture.exe': 'MZ' },
      wordEntries(sheet),
      { ...openDocumentEntries(), mimetype: 'application/vnd.oasis.opendocument.spreadsheet' },
    ];
    for (const entries of archives) {
      expect(await inspect(zipOf(entries))).toEqual({ refused: 'unknown-type' });
    }
  });

  it('cut short, or with a bomb for a description, are damaged', async () => {
    const zip = zipOf(wordEntries());
    expect(await inspect(zip.subarray(0, 120))).toEqual({ refused: 'damaged' });
    expect(await inspect(deflated(zipOf({ '[Content_Types].xml': '' }), Buffer.alloc(50 << 20)))).toEqual({
      refused: 'damaged',
    });
  });
});

/** Puts a compressed content in the only, empty entry of a zip. */
function deflated(zip: Buffer, content: Buffer): Buffer {
  const compressed = deflateRawSync(content);
  const directory = zip.indexOf('PK\u0001\u0002', undefined, 'latin1');
  const end = zip.indexOf('PK\u0005\u0006', undefined, 'latin1');
  zip.writeUInt16LE(8, directory + 10);
  zip.writeUInt32LE(compressed.length, directory + 20);
  zip.writeUInt32LE(directory + compressed.length, end + 16);
  return Buffer.concat([zip.subarray(0, directory), compressed, zip.subarray(directory)]);
}

it('refuses an empty file, programs, pages and text', async () => {
  expect(await inspect('')).toEqual({ refused: 'empty' });
  for (const content of [
    'MZ\u0090\u0000',
    '#!/bin/sh\nrm -rf /',
    '<!doctype html><script>x</script>',
    'bonjour',
    'P',
  ]) {
    expect(await inspect(content)).toEqual({ refused: 'unknown-type' });
  }
});

it('answers for any bytes, whatever signature they begin with', async () => {
  const signatures = [
    '',
    '%PDF-1.7\n',
    'PK\u0003\u0004',
    '\u00ff\u00d8\u00ff',
    '\u0089PNG\r\n\u001a\n',
    '\0\0\0\u0018ftypheic',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...signatures),
      fc.uint8Array({ maxLength: 400 }),
      async (signature, rest) => {
        const bytes = Buffer.concat([Buffer.from(signature, 'latin1'), rest]);
        expect(await inspect(bytes)).toHaveProperty(bytes.length === 0 ? 'refused' : ['refused']);
      },
    ),
    { numRuns: 300 },
  );
});

it('reads a content of the store', async () => {
  const root = await mkdtemp(join(tmpdir(), 'inspect-'));
  try {
    const store = await openDirectoryStore(root);
    const blob = await store.put(Readable.from([await readFile(fixture('plain.pdf'))]), {
      maximumBytes: 1e6,
    });
    expect(await inspectFile(blobSource(store, blob))).toEqual({ kind: 'pdf' });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});
