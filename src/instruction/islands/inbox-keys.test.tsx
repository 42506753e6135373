import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { render } from 'preact-render-to-string';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../../../tests/browser/chromium.ts';
import { InboxView } from '../pages/inbox/view.tsx';

const numbers = ['2CDF-3GHJ', '2CDF-4GHJ', '2CDF-6GHJ'];

const rows = numbers.map((number, index) => ({
  id: `01930000-0000-7000-8000-00000000000${index}`,
  number,
  procedure_name: 'Palmarès',
  holder_name: 'Mairie',
  status: 'submitted' as const,
  assigned_name: null,
  submitted_at: new Date('2026-11-03T13:05:00Z'),
  updated_at: new Date('2026-11-03T13:05:00Z'),
  unread_staff: 0,
  answer_unread: false,
  position: '2026-11-03 13:05:00+00',
}));

const inbox = render(
  <InboxView
    question={{ view: 'open', sort: 'recent', query: '', from: undefined }}
    counters={new Map()}
    list={{ rows, more: false }}
    today="2026-11-03"
    link={(path) => path}
  />,
);

const islandScript = async (): Promise<string> => {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      rolldownOptions: { input: join(import.meta.dirname, 'inbox-keys.island.ts') },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  if (!bundle || !('output' in bundle)) throw new Error('The island was not built.');
  return bundle.output[0].code;
};

let browser: Browser;
let script: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, script] = await Promise.all([openBrowser(), islandScript()]);
}, 120_000);
afterAll(() => browser?.close());

const html = (body: string) => `<!DOCTYPE html><html lang="fr"><title>Demandes</title><body>${body}`;

beforeEach(async () => {
  context = await browser.newContext();
  await context.route('http://guichet.test/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: html(`${inbox}<script type="module">${script}</script>`),
    }),
  );
  page = await context.newPage();
  await page.goto('http://guichet.test/agent');
  await page.waitForSelector('inbox-keys:not([hidden])', { state: 'attached' });
  return () => context.close();
});

const here = () => page.evaluate(() => document.activeElement?.textContent || document.activeElement?.id);

describe('the keys of the inbox', () => {
  test('go down and up the rows, and stay on the last and the first', async () => {
    const seen: (string | undefined)[] = [];
    for (const key of ['j', 'j', 'j', 'j', 'k', 'k', 'k']) {
      await page.keyboard.press(key);
      seen.push(await here());
    }
    const [first, second, last] = numbers;
    expect(seen).toEqual([first, second, last, last, second, first, first]);
  });

  test('open the row, and go to the search', async () => {
    await page.keyboard.press('/');
    expect(await here()).toBe('recherche');
    expect(await page.inputValue('#recherche')).toBe('');
    await page.locator('body').focus();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/agent/demandes/${numbers[0]}`);
  });

  test('are letters like others in a field, and with a modifier', async () => {
    await page.focus('#recherche');
    await page.keyboard.type('jk/');
    expect(await page.inputValue('#recherche')).toBe('jk/');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Control+j');
    expect(numbers).not.toContain(await here());
  });

  test('can be turned off, for the next pages too', async () => {
    await page.focus('#raccourcis');
    await page.keyboard.press('Space');
    await page.keyboard.press('j');
    expect(numbers).not.toContain(await here());
    await page.reload();
    await page.waitForSelector('inbox-keys:not([hidden])', { state: 'attached' });
    expect(await page.isChecked('#raccourcis')).toBe(false);
    await page.keyboard.press('j');
    expect(numbers).not.toContain(await here());
  });
});

test('the island weighs less than a kilobyte', () => {
  expect(gzipSync(script).length).toBeLessThan(1024);
});

test('without JavaScript its hint is not shown', () => {
  expect(inbox).toMatch(/<inbox-keys[^>]* hidden/);
});
