import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../tests/browser/chromium.ts';
import { startGallery } from './gallery-server.ts';
import { galleryPaths } from './index.tsx';
import { compareWithReference, differences, reduce } from './references.ts';

const widths = [320, 1280];

let browser: Browser;
let site: Awaited<ReturnType<typeof startGallery>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), startGallery()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  site?.stop();
});

const nameOf = (address: string, width: number): string =>
  `${address.replaceAll(/\W+/g, '-') || 'composants'}-${width}`;

const openPage = async (width: number) => {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'fr-FR' });
  return context.newPage();
};

test.each(widths)(
  'every page of the gallery looks as it was last agreed, at %i px',
  async (width) => {
    const page = await openPage(width);
    const changed: string[] = [];
    for (const address of galleryPaths()) {
      await page.goto(`${site.url}/${address}`);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const picture = await page.screenshot({ fullPage: true });
      const difference = await compareWithReference(nameOf(address, width), picture);
      if (difference) changed.push(`${address}: ${difference}`);
    }
    await page.context().close();
    expect(changed, 'open the pictures; if they are right, run again with REFERENCES=renew').toEqual([]);
  },
  240_000,
);

const noStylesheet = () => {
  for (const link of document.querySelectorAll('link')) link.remove();
};
const redButtons = () => {
  for (const button of document.querySelectorAll<HTMLElement>('.button')) button.style.background = '#c00';
};
const wordsMoved = () => {
  for (const main of document.querySelectorAll<HTMLElement>('main')) main.style.paddingTop = '60px';
};

test.each([
  ['a stylesheet that does not come', noStylesheet],
  ['buttons of another colour', redButtons],
  ['words that moved', wordsMoved],
])('%s is seen', async (_fault, spoil) => {
  const page = await openPage(1280);
  await page.goto(`${site.url}/ecran/formulaire`);
  const before = await reduce(await page.screenshot({ fullPage: true }));
  await page.evaluate(spoil);
  const after = await reduce(await page.screenshot({ fullPage: true }));
  await page.context().close();
  expect(differences(before, before)).toBeUndefined();
  expect(differences(before, after)).toMatch(/\d/);
});
