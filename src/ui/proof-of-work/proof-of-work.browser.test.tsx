import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../tests/browser/chromium.ts';
import { judgeProof, newChallenge } from '../../platform/proof-of-work/index.ts';
import { openTestGround, type TestGround } from '../../platform/testing.ts';
import { ProofOfWork } from './index.tsx';

const script = stripTypeScriptTypes(
  readFileSync(join(import.meta.dirname, 'proof-of-work.island.ts'), 'utf8'),
).replaceAll(/^export .*$/gm, '');

let ground: TestGround;
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  [ground, browser] = await Promise.all([openTestGround({ PROOF_OF_WORK_COST: '50' }), openBrowser()]);
}, 60_000);
afterAll(() => Promise.all([browser?.close(), ground?.close()]));

/** A page of this origin, and what its form posts; the first of the page's scripts comes before ours. */
const openForm = async (origin: string, before = ''): Promise<{ page: Page; posted: string[] }> => {
  const challenge = await newChallenge(ground.platform, 'essai');
  const html = `<!doctype html><html lang="fr"><title>Page</title><script>${before}</script>
<form method="post" action="/envoi">${renderToString(<ProofOfWork challenge={challenge} />)}
<button name="envoyer" value="1">Envoyer</button></form><script type="module">${script}</script></html>`;
  const page = await browser.newPage();
  const posted: string[] = [];
  await page.route('**/*', (route) => {
    const isPost = route.request().method() === 'POST';
    if (isPost) posted.push(route.request().postData() ?? '');
    const body = isPost ? '<!doctype html><html lang="fr"><title>Reçu</title></html>' : html;
    return route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
  });
  await page.goto(origin);
  return { page, posted };
};
const judge = (body = '') =>
  judgeProof(ground.platform, 'essai', Object.fromEntries(new URLSearchParams(body)));

test('a form sent at once waits for the work, keeps its button, and is sent once', async () => {
  const { page, posted } = await openForm('https://guichet.test/');
  await page.getByRole('button').dblclick();
  await page.waitForURL('**/envoi');
  expect(posted).toHaveLength(1);
  expect(posted[0]).toContain('envoyer=1');
  expect(await judge(posted[0])).toBe('worked');
  await page.close();
}, 60_000);

test('a form pressed twice once its work is over is sent once', async () => {
  const { page, posted } = await openForm('https://guichet.test/');
  await expect.poll(() => page.locator('[name=preuve]').inputValue()).not.toBe('');
  await page.evaluate(() => {
    for (const button of document.querySelectorAll('button')) {
      button.click();
      button.click();
    }
  });
  await page.waitForURL('**/envoi');
  expect(posted).toHaveLength(1);
  expect(await judge(posted[0])).toBe('worked');
  await page.close();
}, 60_000);

test('where the browser cannot work, or fails at it, the form goes as it is', async () => {
  const failing = 'crypto.subtle.deriveBits = () => Promise.reject(new Error("no"));';
  // Only a safe address has crypto.subtle.
  for (const [origin, before] of [
    ['http://guichet.test/', ''],
    ['https://guichet.test/', failing],
  ] as const) {
    const { page, posted } = await openForm(origin, before);
    await page.getByRole('button').click();
    await page.waitForURL('**/envoi');
    expect(new URLSearchParams(posted[0]).get('preuve')).toBe('');
    ground.wait(3);
    expect(await judge(posted[0])).toBe('waited');
    await page.close();
  }
}, 60_000);
