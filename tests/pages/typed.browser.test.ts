import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageExample } from '../../src/frame/testing.ts';
import { inboxOf } from '../../src/instruction/pages/inbox/examples.tsx';
import { spaceOf } from '../../src/own-space/pages/dashboard/examples.tsx';
import { startGallery } from '../../src/ui/gallery/gallery-server.ts';
import { openBrowser } from '../browser/chromium.ts';
import { htmlOf } from './examples.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof startGallery>>;
let shown = '';

beforeAll(async () => {
  [browser, site] = await Promise.all([
    openBrowser(),
    startGallery((asked) => (asked === 'typed' ? { type: 'text/html' as const, body: shown } : undefined)),
  ]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  site?.stop();
});

/** Words that no layout expects: without a place to break, from right to left, heaped with accents, of pictures. */
const hostile = fc
  .array(
    fc.oneof(
      ...['W', 'é', 'ا', 'שׁ', 'e\u0301\u0323\u0302', '👩‍👩‍👧', '<b>', 'ﷺ', '\u202e', '_'].map((sign) =>
        fc.integer({ min: 1, max: 200 }).map((times) => sign.repeat(times)),
      ),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((words) => fc.constantFrom('', ' ', '\u00a0').map((between) => words.join(between)));

/** What WCAG 1.4.12 lets a reader ask for. */
const spaced =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

const widen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const excesses = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (const width of [1366, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const excess = await widen(page);
    if (excess > 0) found.push(`${width} px: ${excess} px too wide`);
  }
  return found;
};

const pages: readonly (readonly [string, (typed: string) => PageExample[]])[] = [
  ['the inbox', (typed) => [inboxOf(typed)]],
  ['the page of a space', spaceOf],
];

test.each(pages)('%s holds whatever people are called, spaced out too', async (_name, of) => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await fc.assert(
    fc.asyncProperty(hostile, async (typed) => {
      for (const example of of(typed)) {
        shown = htmlOf(example);
        await page.goto(`${site.url}/typed`);
        expect(await excesses(page)).toEqual([]);
        await page.addStyleTag({ content: spaced });
        expect(await excesses(page), 'spaced out').toEqual([]);
      }
    }),
    { seed: 1412, numRuns: 12, examples: [['W'.repeat(200)], ['Saint-Rémy-des-Étangs '.repeat(9)]] },
  );
  await context.close();
});
