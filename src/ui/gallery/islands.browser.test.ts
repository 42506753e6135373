import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../tests/browser/chromium.ts';
import { startGallery } from './gallery-server.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof startGallery>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), startGallery()]);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  site?.stop();
});

async function open(path: string, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    viewport: { width: 1280, height: 800 },
    javaScriptEnabled,
  });
  const page = await context.newPage();
  await page.goto(`${site.url}/${path}`);
  return page;
}

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);

describe('error-summary', () => {
  test('has the focus when the page arrives', async () => {
    const page = await open('ecran/formulaire-erreurs');
    await expect.poll(() => focused(page)).toBe('ERROR-SUMMARY');
    await page.context().close();
  });

  test('its links give the focus to the input with the question in sight', async () => {
    const page = await open('ecran/formulaire-erreurs');
    const links = [
      ['Le mois va de 1 à 12, par exemple 5 pour mai', 'plantation-month', 'Date de la dernière plantation'],
      ['Choisissez une réponse, par exemple « Oui »', 'participation', 'Les habitants participent-ils'],
      ['La surface est un nombre, par exemple 1 250', 'surface', 'Surface fleurie en mètres carrés'],
    ] as const;
    for (const [message, id, question] of links) {
      await page.locator('error-summary a', { hasText: message }).click();
      expect(await focused(page)).toBe(id);
      const words = page.locator('legend, label', { hasText: question }).first();
      const top = await words.evaluate((element) => element.getBoundingClientRect().top);
      expect(top).toBeGreaterThanOrEqual(-1);
      expect(top).toBeLessThan(800);
    }
    await page.context().close();
  });

  test('without JavaScript its links still lead to the inputs', async () => {
    const page = await open('ecran/formulaire-erreurs', false);
    await page.locator('error-summary a').first().click();
    expect(page.url()).toContain('#surface');
    await page.context().close();
  });
});

describe('confirm-dialog', () => {
  test('asks before the form leaves; « Non » comes back to the button', async () => {
    const page = await open('ecran/recapitulatif');
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.postData() ?? ''));
    await page.getByRole('button', { name: 'Transmettre ma demande' }).click();
    const dialog = page.getByRole('dialog', { name: 'Voulez-vous transmettre votre demande maintenant ?' });
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByRole('button', { name: 'Non, revenir à ma demande' }).click();
    expect(await dialog.isVisible()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
      'Transmettre ma demande',
    );
    expect(sent).toEqual([]);
    await page.context().close();
  });

  test('« Oui » sends the form with the answer', async () => {
    const page = await open('ecran/recapitulatif');
    await page.getByRole('button', { name: 'Transmettre ma demande' }).click();
    const request = page.waitForRequest((one) => one.method() === 'POST');
    await page.getByRole('button', { name: 'Oui, transmettre' }).click();
    expect((await request).postData()).toContain('confirmation=oui');
    await page.context().close();
  });

  test('without JavaScript the form goes, and the server will ask', async () => {
    const page = await open('ecran/recapitulatif', false);
    const request = page.waitForRequest((one) => one.method() === 'POST');
    await page.getByRole('button', { name: 'Transmettre ma demande' }).click();
    expect((await request).postData()).not.toContain('confirmation');
    await page.context().close();
  });
});

test('password-input shows and hides what was typed, and says so', async () => {
  const page = await open('ecran/connexion');
  const input = page.getByLabel('Mot de passe', { exact: true });
  await input.fill('quatre mots faciles à retenir');
  await page.getByRole('button', { name: 'Afficher le mot de passe' }).click();
  expect(await input.getAttribute('type')).toBe('text');
  expect(await page.locator('password-input [role=status]').textContent()).toBe(
    'Le mot de passe est affiché',
  );
  await page.getByRole('button', { name: 'Masquer le mot de passe' }).click();
  expect(await input.getAttribute('type')).toBe('password');
  await page.context().close();
});

test('file-input names the files chosen', async () => {
  const page = await open('ecran/formulaire');
  await page.locator('#photos').setInputFiles([
    { name: 'mairie.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(2_400_000) },
    { name: 'école.png', mimeType: 'image/png', buffer: Buffer.alloc(12_000) },
  ]);
  const words = await page.locator('.file-chosen').textContent();
  expect(words?.replaceAll(/\s/g, ' ')).toBe('Fichiers choisis : mairie.jpg (2,4 Mo), école.png (12 ko)');
  await page.context().close();
});

describe('account-menu', () => {
  test('opens by itself, closes on Escape and gives the focus back', async () => {
    const page = await open('ecran/espace');
    const menu = page.locator('.account-menu');
    await menu.locator('summary').press('Enter');
    expect(await page.getByRole('button', { name: 'Se déconnecter' }).isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('open')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await page.context().close();
  });

  test('works without JavaScript', async () => {
    const page = await open('ecran/espace', false);
    await page.locator('.account-menu summary').click();
    expect(await page.getByRole('button', { name: 'Se déconnecter' }).isVisible()).toBe(true);
    await page.context().close();
  });
});
