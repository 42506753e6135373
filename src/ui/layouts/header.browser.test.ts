import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../tests/browser/chromium.ts';
import { startGallery } from '../gallery/gallery-server.ts';
import { galleryPaths } from '../gallery/index.tsx';

let browser: Browser;
let site: Awaited<ReturnType<typeof startGallery>>;
beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), startGallery()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  site?.stop();
});

/** Problems come before the title, and the agent's list opens on its filters. */
const opensOnSomethingElse = ['ecran/formulaire-erreurs', 'ecran/agent-liste'];
const screens = galleryPaths().filter((path) => path.startsWith('ecran/'));

const placeOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top, bottom, left, right };
    });

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe.each([
  ['a small phone', 320, 568],
  ['1280 × 1024 at 400 %', 320, 256],
])('on %s', (_name, width, height) => {
  test('the first screen holds the title, and the page never scrolls sideways', async () => {
    const page = await browser.newPage({ viewport: { width, height }, locale: 'fr-FR' });
    for (const address of screens) {
      await page.goto(`${site.url}/${address}`);
      expect((await placeOf(page, 'main')).top, address).toBeLessThan(170);
      expect(await sideways(page), address).toBe(0);
      if (opensOnSomethingElse.includes(address)) continue;
      const title = await placeOf(page, 'h1');
      expect(height > 500 ? title.bottom : title.top + 20, address).toBeLessThan(height);
    }
    await page.close();
  }, 60_000);
});

test('on a phone the space one acts in is in sight, and the keyboard brings the others', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 568 }, locale: 'fr-FR' });
  await page.goto(`${site.url}/ecran/espace`);
  const current = await placeOf(page, '.space-bar [aria-current]');
  expect(current.left).toBeGreaterThanOrEqual(0);
  expect(current.right).toBeLessThanOrEqual(320);
  const links = page.locator('.space-bar .space-link');
  expect(await links.count()).toBe(3);
  for (let rank = 0; rank < 3; rank += 1) {
    if (rank === 0) await links.first().focus();
    else await page.keyboard.press('Tab');
    await expect
      .poll(() =>
        links.nth(rank).evaluate((link) => {
          const { left, right, top, bottom } = link.getBoundingClientRect();
          return (
            link === document.activeElement &&
            [left + 12, right - 12].some((x) =>
              link.contains(document.elementFromPoint(x, (top + bottom) / 2)),
            )
          );
        }),
      )
      .toBe(true);
  }
  await page.close();
});
