import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { renderToString } from 'preact-render-to-string';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../tests/browser/chromium.ts';
import { TextArea } from './index.tsx';

const islandScript = async (): Promise<string> => {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rolldownOptions: { input: join(import.meta.dirname, 'text-counter.island.ts') } },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  if (!bundle || !('output' in bundle)) throw new Error('The island was not built.');
  return bundle.output[0].code;
};

let browser: Browser;
let script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([openBrowser(), islandScript()]);
});
afterAll(() => browser?.close());

const open = async (value = ''): Promise<Page> => {
  const page = await browser.newPage();
  const area = <TextArea id="projet" name="projet" label="Projet" maximum={1500} value={value} />;
  await page.setContent(`<!DOCTYPE html><html lang="fr"><title>Formulaire</title>${renderToString(area)}`);
  await page.addScriptTag({ content: script, type: 'module' });
  return page;
};
const seen = (page: Page) => page.locator('text-counter > p');
const heard = (page: Page) => page.locator('text-counter > [role=status]');

test('nothing is counted while there is room', async () => {
  const page = await open();
  await page.fill('textarea', 'a'.repeat(1300));
  await expect.poll(() => seen(page).isHidden()).toBe(true);
  await page.fill('textarea', 'a'.repeat(1400));
  await expect.poll(() => seen(page).textContent()).toBe('Caractères restants\u00a0: 100');
  await expect.poll(() => heard(page).textContent()).toBe('Caractères restants\u00a0: 100');
  await page.close();
});

test('signs are counted as people see them, beyond the end too', async () => {
  const page = await open('🌻'.repeat(1501));
  await expect.poll(() => seen(page).textContent()).toBe('Caractères en trop\u00a0: 1');
  await page.fill('textarea', '🌻'.repeat(1500));
  await expect.poll(() => seen(page).textContent()).toBe('Caractères restants\u00a0: 0');
  await page.close();
});
