import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatements } from '../../../platform/database/index.ts';
import { htmlFaults } from '../../../ui/testing.ts';
import { openService, type Service } from '../../testing.ts';

let service: Service;
beforeAll(async () => {
  service = await openService();
});
afterAll(() => service.close());

const path = (number: string, issue: string) => `/agent/demandes/${number}/decision?issue=${issue}`;
const taken = async (): Promise<string> => {
  const number = await service.file();
  await service.post(`/agent/demandes/${number}/prendre-en-charge`, service.agent);
  return number;
};
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');
const decide = (number: string, issue: string, motifs: string, person = service.agent) =>
  service.post(path(number, issue), person, { motifs, confirmation: 'oui' });
const statusOf = async (number: string) =>
  service.ground.owner
    .selectFrom('request')
    .select(['status', 'silence_due_on'])
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
const lettersOf = (number: string) =>
  service.ground.owner
    .selectFrom('file')
    .innerJoin('request', 'request.id', 'file.request_id')
    .innerJoin('content', 'content.hash', 'file.hash')
    .select(['file.name', 'file.hash', 'file.role', 'content.state'])
    .where('request.number', '=', number)
    .execute();
const reason = 'Le règlement (article 4) demande une photo.\n\nAucune n’est jointe <malgré> nos rappels.';

describe('the reasons', () => {
  test.each(['accepter', 'refuser', 'classer'])('are asked to %s', async (issue) => {
    const page = await service.get(path(await taken(), issue), service.agent);
    expect(page.statusCode).toBe(200);
    expect(await htmlFaults(page.body)).toEqual([]);
  });

  test('are compulsory', async () => {
    const number = await taken();
    for (const confirmation of ['', 'oui']) {
      const page = await service.post(path(number, 'refuser'), service.agent, { motifs: ' ', confirmation });
      expect(page.statusCode).toBe(422);
      expect(page.body).toContain('<title>Erreur');
      expect(await htmlFaults(page.body)).toEqual([]);
    }
    const long = await service.post(path(number, 'refuser'), service.agent, { motifs: 'x'.repeat(10_001) });
    expect(long.statusCode).toBe(422);
    expect((await statusOf(number)).status).toBe('in_progress');
  });

  test('are of no use for a decision that does not exist', async () => {
    const number = await taken();
    for (const issue of ['', 'ignorer', 'constructor'])
      expect((await service.get(path(number, issue), service.agent)).statusCode).toBe(404);
  });
});

describe('the letter', () => {
  test('is read before it leaves, word for word, and nothing is decided by reading it', async () => {
    const number = await taken();
    const page = await service.post(path(number, 'refuser'), service.agent, { motifs: reason });
    expect(page.statusCode).toBe(200);
    expect(await htmlFaults(page.body)).toEqual([]);
    for (const said of [
      'Voulez-vous refuser cette demande ?',
      'Décision de refus',
      'Le règlement (article 4) demande une photo.',
      'recours gracieux auprès de la présidente du Département',
      'tribunal administratif de Besançon',
      'Fait à Plassans, le 3 novembre 2026 Chargée de mission, Service environnement Paul Garnier',
    ])
      expect(words(page.body)).toContain(said);
    expect((await statusOf(number)).status).toBe('in_progress');
    const changed = await service.post(path(number, 'refuser'), service.agent, {
      motifs: reason,
      confirmation: 'non',
    });
    expect(changed.statusCode).toBe(200);
    expect(changed.body).toContain('Aucune n’est jointe &lt;malgré> nos rappels.</textarea>');
  });

  test('is printed, tagged, with the very words that were read', async () => {
    const number = await taken();
    const shown = await service.post(path(number, 'refuser'), service.agent, { motifs: reason });
    const decided = await decide(number, 'refuser', reason);
    expect(decided.statusCode).toBe(303);
    expect(decided.headers.location).toBe(`/viorne/agent/demandes/${number}?fait=decision`);
    expect(await statusOf(number)).toEqual({ status: 'refused', silence_due_on: null });
    const [letter, ...others] = await lettersOf(number);
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ name: `decision-${number}.pdf`, role: 'decision', state: 'safe' });
    const pdf = await buffer(await service.ground.platform.blobs.open(letter?.hash ?? ''));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
    await compareWithPrinted(pdf, shown.body);
  });

  test('is on the page of the request afterwards, with the reasons', async () => {
    const number = await taken();
    await decide(number, 'accepter', 'Le dossier est complet et le projet soigné.');
    const page = await service.get(`/agent/demandes/${number}?fait=decision`, service.agent);
    expect(await htmlFaults(page.body)).toEqual([]);
    for (const said of [
      'La décision est rendue.',
      'Le dossier est complet',
      `decision-${number}.pdf`,
      'Demande terminée',
    ])
      expect(words(page.body)).toContain(said);
    expect(page.body).not.toContain('issue=');
    const history = await service.get(`/agent/demandes/${number}/historique`, service.agent);
    expect(words(history.body)).toContain('Demande acceptée');
  });

  test('is not written for a request that is closed, even before anyone took it', async () => {
    const number = await service.file();
    const page = await service.post(path(number, 'classer'), service.agent, { motifs: 'Doublon.' });
    expect(words(page.body)).toContain('Voulez-vous classer cette demande ?');
    expect(words(page.body)).toContain('Doublon.');
    expect((await decide(number, 'classer', 'Doublon.')).statusCode).toBe(303);
    expect((await statusOf(number)).status).toBe('closed');
    expect(await lettersOf(number)).toEqual([]);
  });
});

// The HTML shown and the text of the PDF, both reduced to words in order; hyphens and page numbers are the printer's.
const compareWithPrinted = async (pdf: Buffer, shown: string): Promise<void> => {
  if (!existsSync('/usr/bin/pdftotext')) return;
  const folder = await mkdtemp(join(tmpdir(), 'decision-'));
  try {
    await writeFile(join(folder, 'letter.pdf'), pdf);
    const quiet = { encoding: 'utf8', stdio: 'pipe' } as const;
    const printed = execFileSync('pdftotext', [join(folder, 'letter.pdf'), '-'], quiet);
    expect(execFileSync('pdfinfo', [join(folder, 'letter.pdf')], quiet)).toMatch(/Tagged: +yes/);
    const sheet = /<section class="sheet"[^>]*>(.*?)<\/section>/s.exec(shown)?.[1] ?? '';
    const text = printed.replaceAll(/[\s\u00a0]+/g, ' ');
    const paragraphs = [...sheet.matchAll(/<(?:p|h2|h3)[^>]*>(.*?)<\/(?:p|h2|h3)>/gs)].map(([, inner = '']) =>
      inner
        .replaceAll('&lt;', '<')
        .replaceAll('&amp;', '&')
        .replaceAll(/[\s\u00a0]+/g, ' '),
    );
    expect(paragraphs.length).toBeGreaterThan(10);
    for (const paragraph of paragraphs)
      for (const sentence of paragraph.split(/(?<=[.,]) /)) expect(text).toContain(sentence);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

describe('two agents at once', () => {
  test('one decides; the other is told, and gets their words back', async () => {
    const number = await taken();
    const [one, two] = await Promise.all([
      decide(number, 'accepter', 'Projet soigné.', service.agent),
      decide(number, 'refuser', 'Photos absentes.', service.colleague),
    ]);
    expect([one.statusCode, two.statusCode].sort()).toEqual([303, 409]);
    const [told, said] = one.statusCode === 409 ? [one, 'Projet soigné.'] : [two, 'Photos absentes.'];
    expect(words(told.body)).toContain('Cette demande a changé d’état entre-temps');
    expect(words(told.body)).toContain(said);
    expect(await htmlFaults(told.body)).toEqual([]);
    expect(await lettersOf(number)).toHaveLength(1);
    const late = await service.post(path(number, 'refuser'), service.colleague, {
      motifs: 'Encore autre chose.',
    });
    expect(late.statusCode).toBe(409);
    expect(words(late.body)).toContain('Encore autre chose.');
    expect((await service.get(path(number, 'accepter'), service.agent)).statusCode).toBe(409);
  });

  test('the same agent clicks twice: one decision, one letter', async () => {
    const number = await taken();
    const answers = await Promise.all([1, 2, 3].map(() => decide(number, 'accepter', 'Projet soigné.')));
    expect(answers.map((answer) => answer.statusCode)).toEqual([303, 303, 303]);
    expect(await lettersOf(number)).toHaveLength(1);
  });

  test('the citizen cancels meanwhile: nothing is decided', async () => {
    const number = await taken();
    await service.ground.owner
      .updateTable('request')
      .set({ status: 'cancelled' })
      .where('number', '=', number)
      .execute();
    const told = await decide(number, 'accepter', 'Projet soigné.');
    expect(told.statusCode).toBe(409);
    expect(await lettersOf(number)).toEqual([]);
  });
});

test('deciding is one transaction for what is written, after the one that counts how often one decides', async () => {
  const number = await taken();
  const { statements, transactions } = await countStatements(() =>
    decide(number, 'accepter', 'Projet soigné.'),
  );
  expect(statements.length).toBeLessThanOrEqual(16);
  expect(transactions.filter((text) => /^begin/i.test(text))).toHaveLength(2);
});
