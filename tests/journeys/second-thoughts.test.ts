import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openBrowser } from '../browser/chromium.ts';
import { fill } from './fill.ts';
import { smallPdf } from './picture.ts';
import { newProgram, type Program } from './program.ts';
import { newVisitor, type Visitor } from './visitor.ts';

/**
 * What people regret. The Back button once a request is sent: no page of the past says that it is not, none sends it
 * twice. An item removed from a list: it comes back with everything typed in it.
 */
const password = 'Glycine-bleue-47';

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

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const title = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

const signIn = async (page: Page, portal: string, email: string): Promise<void> => {
  await page.goto(`${program.url}${portal}/connexion`);
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.locator('main').getByRole('button', { name: 'Me connecter' }).click();
  await page.waitForURL(/\/(mon-espace|agent)$/);
};

const facture = { name: 'facture.pdf', mimeType: 'application/pdf', buffer: smallPdf() };

const fillUntilSummary = async (page: Page, javaScript: boolean): Promise<void> => {
  await page.goto(`${program.url}/pays-de-plassans/demarches/demande-de-composteur/deposer`);
  await press(page, 'Commencer');
  await press(page, 'Continuer');
  await page.waitForURL('**/pages/composteur');
  await fill(page, { modele: 'individuel-300', initiation: 'no', engagement: 'yes' });
  if (javaScript) {
    await page.locator('input[type=file]').setInputFiles(facture);
    await page.getByText(/^Reçu\u00a0: facture.pdf/).waitFor();
  } else {
    // Without JavaScript the number of people is asked once the model is known, and the button sends the file.
    await page.locator('input[type=file]').setInputFiles(facture);
    await press(page, 'Continuer');
    await page.waitForURL('**fait=nouvelles-questions');
  }
  await fill(page, { personnes: '2' });
  await press(page, 'Continuer');
  await page.waitForURL('**/recapitulatif');
};

/** Up to the question « maintenant ? »: a dialog of the summary, or a page of its own without JavaScript. */
const ask = async (page: Page): Promise<void> => {
  for (const box of await page.getByRole('checkbox').all()) await box.check({ force: true });
  await press(page, 'Transmettre ma demande');
  await page.getByRole('button', { name: 'Oui, transmettre' }).first().waitFor();
};

const answerYes = async (page: Page): Promise<void> => {
  await press(page, 'Oui, transmettre');
  await page.waitForURL('**/confirmation');
};

const numberIn = (page: Page): string => /demandes\/([^/]+)\//.exec(page.url())?.[1] ?? '';

const saysItIsSent = async (page: Page, number: string): Promise<void> => {
  await expect.poll(() => title(page)).toBe('Cette demande a déjà été transmise');
  expect(await page.textContent('main')).toContain(number);
};

describe.each([{ javaScript: true }, { javaScript: false }])(
  'the Back button after sending, JavaScript: $javaScript',
  ({ javaScript }) => {
    let citizen: Visitor;
    let number = '';
    /** The summary, the last question and a page of the form, as other tabs show them still. */
    let oldSummary: Page;
    let oldQuestion: Page;
    let oldForm: Page;

    beforeAll(async () => {
      citizen = await newVisitor(browser, { javaScript });
      const { page } = citizen;
      await signIn(page, '/pays-de-plassans', 'georges.maurin@courriel.example');
      await fillUntilSummary(page, javaScript);
      const openTab = async (address: string): Promise<Page> => {
        const tab = await citizen.context.newPage();
        await tab.goto(address);
        return tab;
      };
      oldSummary = await openTab(page.url());
      oldQuestion = await openTab(page.url());
      await ask(oldQuestion);
      oldForm = await openTab(page.url().replace('/recapitulatif', '/pages/composteur'));
      await ask(page);
      await answerYes(page);
      number = numberIn(page);
    }, 120_000);
    afterAll(() => citizen?.close());

    test('every page before the confirmation says that it is sent, and leads to the request', async () => {
      const { page } = citizen;
      for (let steps = 1; steps <= 2; steps += 1) {
        await page.goBack();
        await saysItIsSent(page, number);
        await citizen.inspect(`${javaScript ? 'js' : 'nojs'}-back-${steps}`);
      }
      await page.getByRole('link', { name: 'Voir ma demande' }).click();
      await page.waitForURL(`**/demandes/${number}`);
    });

    test('saying yes again leads to the confirmation of the one request', async () => {
      await answerYes(oldQuestion);
      expect(numberIn(oldQuestion)).toBe(number);
    });

    test('the summary of the past leads there too, or says that it is sent before asking', async () => {
      if (javaScript) {
        await ask(oldSummary);
        await answerYes(oldSummary);
        expect(numberIn(oldSummary)).toBe(number);
        return;
      }
      for (const box of await oldSummary.getByRole('checkbox').all()) await box.check({ force: true });
      await press(oldSummary, 'Transmettre ma demande');
      await saysItIsSent(oldSummary, number);
    });

    test('continuing from a page of the past says that it is sent', async () => {
      await press(oldForm, 'Continuer');
      await saysItIsSent(oldForm, number);
    });

    if (!javaScript) return;

    test('pages that the browser kept in memory ask the server again', async () => {
      const { page } = citizen;
      for (const path of ['/recapitulatif', '/pages/composteur']) {
        await fillUntilSummary(page, javaScript);
        const summary = page.url();
        await page.goto(summary.replace('/recapitulatif', path));
        const other = await citizen.context.newPage();
        await other.goto(summary);
        await ask(other);
        await answerYes(other);
        // What a browser tells a page that it puts back as it was left. The one of the tests is told to keep none.
        await page.evaluate(() =>
          window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
        );
        await saysItIsSent(page, numberIn(other));
      }
    });
  },
);

describe.each([{ javaScript: true }, { javaScript: false }])(
  'a removed item, JavaScript: $javaScript',
  ({ javaScript }) => {
    test('is said where the person is, and comes back with everything typed', async () => {
      const citizen = await newVisitor(browser, { javaScript, narrow: true });
      const { page } = citizen;
      const name = (step: string) => `${javaScript ? 'js' : 'nojs'}-removed-${step}`;
      await signIn(page, '/plassans', 'amina.diallo@courriel.example');
      await page.goto(`${program.url}/plassans/demarches/inscription-cantine/deposer`);
      await press(page, 'Commencer');
      await page.goto(page.url().replace('/famille', '/enfants'));
      await fill(page, { 'enfants.1.enfantPrenom': 'Awa', 'enfants.1.enfantNaissance.day': '3' });
      await press(page, 'Ajouter un enfant');
      await page.waitForURL('**#enfants-2');
      await fill(page, { 'enfants.2.enfantPrenom': 'Issa' });
      await press(page, 'Retirer Enfant 1');
      await page.waitForURL('**#enfants-1-retrait');
      await citizen.inspect(name('said'));
      const said = page.locator(':focus').getByRole('status');
      await expect.poll(() => said.textContent()).toContain('Vous avez retiré «\u00a0Enfant 1\u00a0» (Awa).');
      await expect.poll(() => page.getByLabel('Prénom').count()).toBe(1);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL('**#enfants-1');
      await citizen.inspect(name('back'));
      const typed = (input: string) => page.locator(`[name="enfants.${input}"]`).inputValue();
      expect([await typed('1.enfantPrenom'), await typed('1.enfantNaissance.day')]).toEqual(['Awa', '3']);
      expect(await typed('2.enfantPrenom')).toBe('Issa');
      await expect.poll(() => page.getByText('Vous avez retiré').count()).toBe(0);
      await citizen.close();
    });
  },
);
