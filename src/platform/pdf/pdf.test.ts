import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  type Letter,
  PdfRefused,
  renderLetter as renderLetterFor,
  renderPdf as renderPdfFor,
} from './index.ts';
import { runningThread } from './typst-thread.ts';

const renderLetter = (printed: Letter, person = 'Zoé') => renderLetterFor(printed, person);
const renderPdf = (template: string, data: unknown, person = 'Zoé') => renderPdfFor(template, data, person);

const letter = (changes: Partial<Letter> = {}): Letter => ({
  title: 'Récépissé de dépôt de votre demande',
  authority: { name: 'Ville de Plassans', lines: ['Place de la Mairie', '13100 Plassans'] },
  recipient: ['Zoé Martin', '3, rue des Œillets', '13100 Plassans'],
  reference: '7K3F-92QD',
  date: 'mardi 3 novembre 2026',
  blocks: [
    { kind: 'paragraph', text: 'Nous avons bien reçu votre demande.\nElle est complète.' },
    { kind: 'heading', text: 'Vos réponses' },
    { kind: 'answers', rows: [{ label: 'Nom de l’association', value: 'Les Amis de l’Œuvre' }] },
    { kind: 'list', items: ['statuts', 'budget'] },
    { kind: 'signature', place: 'Plassans', role: 'La maire', name: 'Anaïs Rougon' },
  ],
  ...changes,
});

/** The bytes of a PDF with its compressed parts opened. */
function opened(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const parts = [...raw.matchAll(/stream\r?\n/g)].map((match) => {
    try {
      return inflateSync(pdf.subarray(match.index + match[0].length)).toString('latin1');
    } catch {
      return '';
    }
  });
  return raw + parts.join('\n');
}

describe('a letter', () => {
  it('is tagged, titled, in French, and says it follows PDF/UA', async () => {
    const content = opened(await renderLetter(letter()));
    expect(content.slice(0, 5)).toBe('%PDF-');
    expect(content).toContain('/StructTreeRoot');
    expect(content).toMatch(/\/Marked true/);
    expect(content).toMatch(/\/Lang ?\(fr-FR\)/);
    expect(content).toContain('pdfuaid:part');
    for (const role of ['/H1', '/H2', '/Table', '/TH', '/TD', '/L']) expect(content).toContain(role);
  });

  it('without a title is refused', async () => {
    await expect(renderLetter(letter({ title: '' }))).rejects.toThrow(PdfRefused);
    await expect(renderPdf('= Sans titre', {})).rejects.toThrow('missing document title');
  });

  it('is refused with a reason when its template is wrong, and the next one is made', async () => {
    await expect(renderPdf('#nothing', {})).rejects.toThrow('unknown variable: nothing');
    expect(await renderLetter(letter())).toBeInstanceOf(Buffer);
  });

  it('does not read files of the machine', async () => {
    await expect(renderPdf('#set document(title: "x")\n#read("/etc/passwd")', {})).rejects.toThrow(
      PdfRefused,
    );
  });
});

describe('the thread', () => {
  it('makes many documents at once without mixing them', async () => {
    const template = '#set document(title: json(bytes(sys.inputs.data)).title)\n= x';
    const titles = Array.from({ length: 30 }, (_, at) => `document-${at}-`);
    const pdfs = await Promise.all(titles.map((title) => renderPdf(template, { title }, title)));
    pdfs.forEach((pdf, at) => {
      expect(opened(pdf)).toContain(`document-${at}-`);
    });
  });

  it('makes the letter of an agent before the many receipts of one person, and refuses too many', async () => {
    const order: string[] = [];
    const print = async (person: string, lines: number) => {
      await renderLetter(letter({ blocks: [{ kind: 'paragraph', text: 'mot\n'.repeat(lines) }] }), person);
      order.push(person);
    };
    const receipts = Array.from({ length: 12 }, () => print('citizen', 200));
    const agent = print('agent', 1);
    const printed = await Promise.allSettled(receipts);
    await agent;
    expect(order.indexOf('agent')).toBe(1);
    expect(printed.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
    for (const one of printed)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'TROP_DE_DEMANDES' });
    await print('citizen', 1);
  });

  it('that dies is replaced', async () => {
    await renderLetter(letter());
    const under = renderLetter(letter());
    await runningThread()?.terminate();
    await under.catch(() => undefined);
    expect(await renderLetter(letter())).toBeInstanceOf(Buffer);
  });
});

const poppler = existsSync('/usr/bin/pdftotext');
if (!poppler) console.info('not run: text of the PDFs (poppler-utils is not installed)');

describe.runIf(poppler)('read by another program', () => {
  async function textOf(pdf: Buffer, command = 'pdftotext', options = ['-layout']): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'pdf-'));
    try {
      const path = join(folder, 'letter.pdf');
      await writeFile(path, pdf);
      const output = command === 'pdftotext' ? ['-'] : [];
      return execFileSync(command, [...options, path, ...output], { encoding: 'utf8' });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const paragraph = (text: string) => letter({ blocks: [{ kind: 'paragraph', text }] });

  it('has its accents and its line breaks', async () => {
    const text = await textOf(await renderLetter(letter()));
    for (const words of ['Récépissé de dépôt', '3, rue des Œillets', 'Les Amis de l’Œuvre', 'Anaïs Rougon']) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/demande\.\n+\s*Elle est complète/);
    expect(text).toMatch(/Référence 7K3F-92QD\s+Page 1 sur 1/);
  });

  it('shows markup that a person typed as they typed it', async () => {
    const typed =
      '#let x = 1 $x^2$ *gras* _italique_ `code` <label> @ref // note #read("/etc/passwd") \\ = titre " + "';
    expect((await textOf(await renderLetter(paragraph(typed)))).replace(/\s+/g, ' ')).toContain(typed);
  });

  it('shows names from elsewhere, and a square for what no font can draw', async () => {
    const text = await textOf(
      await renderLetter(paragraph('Šárka Łódź, Ωμέγα, Привет, مرحبا, 你好 👍🏽, ส')),
    );
    for (const words of ['Šárka Łódź', 'Ωμέγα', 'Привет', '□□']) expect(text).toContain(words);
    expect(text).not.toContain('你');
  });

  it('survives signs that cannot be printed', async () => {
    const text = await textOf(await renderLetter(paragraph('a\u0000\u0007\ufeff\uffff\ud800z\r\nfin')));
    expect(text).toMatch(/a.?z/);
    expect(text).toContain('fin');
  });

  it('cuts a word longer than the line and goes on to the next page', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => ({ label: `Ligne ${at}`, value: 'x'.repeat(300) }));
    const pdf = await renderLetter(letter({ blocks: [{ kind: 'answers', rows }] }));
    const text = await textOf(pdf, 'pdftotext', ['-layout']);
    const counted = text.replace(/[^x]/g, '').length;
    expect(counted).toBeGreaterThanOrEqual(120 * 300);
    expect(text).toMatch(/Page 2 sur \d+/);
    expect(text.split('Votre réponse').length).toBeGreaterThan(3);
  });

  it('has its own fonts inside, and a structure', async () => {
    const pdf = await renderLetter(letter());
    expect(await textOf(pdf, 'pdffonts', [])).toContain('AtkinsonHyperlegibleNext-Regular');
    expect(await textOf(pdf, 'pdfinfo', [])).toMatch(/Tagged: +yes/);
    const structure = await textOf(pdf, 'pdfinfo', ['-struct']);
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'L (block)']) expect(structure).toContain(role);
  });
});
