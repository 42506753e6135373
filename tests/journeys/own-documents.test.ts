import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openBrowser } from '../browser/chromium.ts';
import { fill } from './fill.ts';
import { picture, smallPdf } from './picture.ts';
import { newProgram, type Program } from './program.ts';
import { newVisitor, type Visitor } from './visitor.ts';

/** A person's own documents and those of a request under way: what the demonstration world shows empty, filled. */
vi.setConfig({ testTimeout: 120_000 });

let program: Program;
let browser: Browser;

beforeAll(async () => {
  program = await newProgram();
  [browser] = await Promise.all([openBrowser(), program.start()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await program?.remove();
});

const press = (page: Page, name: string | RegExp) =>
  page.locator('main').getByRole('button', { name }).first().click();
const follow = (page: Page, name: string | RegExp) =>
  page.locator('main').getByRole('link', { name }).first().click();
const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: smallPdf() });
const photo = async (name: string, seed: number) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: await picture(seed),
});

describe.each([
  { javaScript: true, person: 'amina.diallo@courriel.example' },
  { javaScript: false, person: 'sylvie.noel@courriel.example' },
])('documents, JavaScript: $javaScript', ({ javaScript, person }) => {
  let citizen: Visitor;
  let page: Page;
  const inspect = (step: string) => citizen.inspect(`${javaScript ? 'js' : 'nojs'}-own-${step}`);
  const safe = () => page.goto(`${program.url}/plassans/mon-espace/pieces`);

  beforeAll(async () => {
    citizen = await newVisitor(browser, { javaScript });
    page = citizen.page;
    await page.goto(`${program.url}/plassans/connexion`);
    await page.getByLabel('Adresse électronique').fill(person);
    await page.getByLabel('Mot de passe', { exact: true }).fill('Glycine-bleue-47');
    await press(page, 'Me connecter');
    await page.waitForURL('**/mon-espace*');
  }, 60_000);
  afterAll(() => citizen?.close());

  const keep = async (type: string, year: string, files: Parameters<typeof chooseFiles>[0]) => {
    await page.goto(`${program.url}/plassans/mon-espace/pieces/ajouter`);
    const day = { 'validite.day': '1', 'validite.month': '9', 'validite.year': year };
    await fill(page, { type, ...(year ? day : {}) });
    if (type === 'other') {
      if (!javaScript) await press(page, 'Ajouter ce document');
      await page.getByLabel('Nom du document').fill('Attestation de formation du jury de fleurissement');
    }
    await chooseFiles(files);
    await press(page, 'Ajouter ce document');
    await page.waitForURL('**fait=ajout');
  };
  const chooseFiles = (files: Awaited<ReturnType<typeof photo>>[]) =>
    page.locator('input[type=file]').setInputFiles(files);

  test('a document is added, gets more files until it is full, and is removed', async () => {
    await safe();
    await inspect('empty');
    await follow(page, 'Ajouter un document');
    await press(page, 'Ajouter ce document');
    await inspect('add-refused');
    await keep('address_proof', '2024', [
      pdf('facture-electricite-octobre-2024-avec-un-nom-de-fichier-vraiment-tres-long.pdf'),
    ]);
    await keep('identity', '2034', [await photo('carte-recto.jpg', 1), await photo('carte-verso.jpg', 2)]);
    await keep('other', '', [pdf('formation.pdf')]);
    await inspect('list');
    await expect.poll(() => page.getByText('Date dépassée').count()).toBe(1);
    await page.locator('main summary').first().click();
    await page.locator('main details button').first().click();
    await inspect('more-refused');
    await safe();
    await page.locator('main summary').first().click();
    const more = [await photo('a.jpg', 3), await photo('b.jpg', 4), await photo('c.jpg', 5)];
    await page.locator('input[type=file]').first().setInputFiles(more);
    await page.locator('main details button').first().click();
    await page.waitForURL('**fait=fichiers');
    await expect
      .poll(() => page.getByText('4 fichiers, le nombre possible pour un document.').count())
      .toBe(1);
    await inspect('full-document');
    await follow(page, /^Supprimer/);
    await inspect('remove');
    await press(page, 'Oui, supprimer');
    await expect.poll(() => page.getByText('2 documents sur 10 possibles').count()).toBe(1);
  });
});

test('a document is added to a request under way, then copied to one’s own', async () => {
  const citizen = await newVisitor(browser, { javaScript: true });
  const { page } = citizen;
  await page.goto(`${program.url}/plassans/connexion`);
  await page.getByLabel('Adresse électronique').fill('amina.diallo@courriel.example');
  await page.getByLabel('Mot de passe', { exact: true }).fill('Glycine-bleue-47');
  await press(page, 'Me connecter');
  await page.waitForURL('**/mon-espace*');
  await page.goto(`${program.url}/plassans/mon-espace/demandes`);
  await follow(page, /Inscription à la cantine/);
  await follow(page, 'Documents');
  await citizen.inspect('request-documents');
  await press(page, 'Ajouter à ma demande');
  await citizen.inspect('request-documents-refused');
  await page.locator('input[type=file]').setInputFiles([pdf('avis-d-imposition.pdf')]);
  await press(page, 'Ajouter à ma demande');
  await page.getByText('Votre document est ajouté à la demande.').waitFor();
  await citizen.inspect('request-documents-added');
  const added = page.locator('.file', { hasText: 'avis-d-imposition.pdf' });
  expect(await added.textContent()).toContain('Autre document, PDF');
  await added.getByRole('link', { name: /^Copier/ }).click();
  await citizen.inspect('duplicate');
  await page.getByLabel('Type de document').selectOption('family_quotient');
  await press(page, 'Copier ce document');
  await page.getByText('Le fichier est copié dans vos pièces justificatives.').waitFor();
  await citizen.inspect('duplicated');
  await follow(page, 'Voir mes pièces justificatives');
  await expect
    .poll(() => page.getByRole('heading', { name: 'Attestation de quotient familial' }).count())
    .toBe(1);
  await citizen.close();
});
