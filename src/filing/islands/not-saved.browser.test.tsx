import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../../../tests/browser/chromium.ts';
import { SavedState } from '../../ui/index.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const script = stripTypeScriptTypes(read('entries.ts') + read('autosave.island.ts'))
  .replaceAll(/^import .*$/gm, '')
  .replaceAll(/^export /gm, '');
const styles = ['../../ui/tokens.css', '../../ui/base.css', '../../ui/saved-state/style.css', '../style.css'];

/** A page much longer than the screen, as the server writes it around what saves. */
const html = `<!doctype html><html lang="fr"><title>Page</title><style>${styles.map(read).join('\n')}</style>
<draft-autosave data-url="/saisie" data-page="p" data-draft="d" data-waiting="Pas encore enregistré">
<form method="post">${Array.from({ length: 60 }, (_, rank) => `<p><input name="n${rank}" aria-label="${rank}"></p>`).join('')}
<input type="hidden" name="_version" value="1"></form>
<div class="draft-state">${renderToString(<SavedState text="Enregistré" />)}</div></draft-autosave>
<script type="module">${script}</script></html>`;

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser?.close());

test.each([
  { width: 1280, height: 700 },
  { width: 320, height: 560 },
])(
  '« not saved » is in sight wherever one types, never over the field, until it is saved: %o',
  async (viewport) => {
    const page = await browser.newPage({ viewport });
    let saves = false;
    await page.route('**/*', (route) => {
      if (route.request().method() !== 'POST')
        return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
      return saves ? route.fulfill({ json: { version: 2, message: 'Enregistré' } }) : route.abort();
    });
    await page.goto('http://guichet.test/');
    // The last field that the screen shows: the notice would cover it.
    const field = page.locator('input[name=n40]');
    await field.evaluate((input) =>
      window.scrollTo(0, input.getBoundingClientRect().bottom - innerHeight + 10),
    );
    await field.pressSequentially('Parc');
    const state = page.locator('.draft-state');
    await page.getByText('Pas encore enregistré').waitFor({ timeout: 5_000 });
    await expect
      .poll(async () => {
        const [typed, notice] = [await field.boundingBox(), await state.boundingBox()];
        if (!typed || !notice) return undefined;
        return notice.y + notice.height <= viewport.height && typed.y + typed.height <= notice.y;
      })
      .toBe(true);
    saves = true;
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect.poll(() => state.evaluate((element) => getComputedStyle(element).position)).toBe('static');
    await page.close();
  },
  60_000,
);
