import fs from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGallery } from '../../src/ui/gallery/gallery-server.ts';
import { compareWithReference } from '../../src/ui/gallery/references.ts';
import { themeStylesheet } from '../../src/ui/index.ts';
import { openBrowser } from '../browser/chromium.ts';
import { htmlOf, pageExamples } from './examples.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'RGAAv4'];

let browser: Browser;
let site: Awaited<ReturnType<typeof startGallery>>;

const pictures = path.resolve(import.meta.dirname, '../../src/ui/gallery/pictures');
const picture = (name: string) => ({
  type: 'image/svg+xml' as const,
  body: fs.readFileSync(path.join(pictures, name), 'utf8'),
});

const answer = (asked: string) => {
  if (/\/banniere-/.test(asked)) return picture('banner.svg');
  if (/\/logo-/.test(asked)) return picture('logo.svg');
  if (/\/theme-\w+\.css$/.test(asked)) return { type: 'text/css' as const, body: themeStylesheet('#2e6b4f') };
  const example = pageExamples.find(({ name }) => name === asked);
  return example && { type: 'text/html' as const, body: htmlOf(example) };
};

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), startGallery(answer)]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  site?.stop();
});

/** Elements that stick out of the window on the right. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .map((element) => `${element.tagName} ${element.className}`);
  });

const faultsOf = async (page: Page, only?: string[]): Promise<string[]> => {
  const axe = new AxeBuilder({ page });
  const { violations } = await (only ? axe.withRules(only) : axe.withTags(rules)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`));
};

test.each(pageExamples.map(({ name }) => name))(
  '%s can be read, fits, and looks as it was agreed',
  async (name) => {
    const context = await browser.newContext({ locale: 'fr-FR', reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${site.url}/${name}`);
    const changed: string[] = [];
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      expect(await outside(page), `${width} px`).toEqual([]);
      const picture = await page.screenshot({ fullPage: true });
      const difference = await compareWithReference(`vue-${name}-${width}`, picture);
      if (difference) changed.push(`${width} px: ${difference}`);
    }
    expect(await faultsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await faultsOf(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
    await context.close();
    expect(changed, 'open the pictures; if they are right, run again with REFERENCES=renew').toEqual([]);
  },
);

test('the edge of the search field of the home is seen on its band, by day and by night', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/home`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const seen = await page.evaluate(() => {
      const row = document.querySelector('.hero .search-row');
      const colourOf = (name: string) => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = `var(${name})`;
        return getComputedStyle(probe).color;
      };
      return { edge: row && getComputedStyle(row).borderTopColor, ink: colourOf('--on-brand') };
    });
    // The theme promises that this ink is read on the band, whatever colour the authority chose.
    expect(seen.edge, colorScheme).toBe(seen.ink);
  }
  await page.close();
});
