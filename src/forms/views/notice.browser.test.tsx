import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { openBrowser } from '../../../tests/browser/chromium.ts';
import { startGallery } from '../../ui/gallery/gallery-server.ts';
import { FileInput, Notice, TextInput } from '../../ui/index.ts';

const notice = (
  <Notice tone="information" title="À revoir">
    <p>La photo est floue.</p>
  </Notice>
);

/** As the page of a complement writes them: a document's question stands in the element of its island. */
const questions = renderToString(
  <div class="form-fields">
    <div class="form-field">
      {notice}
      <div class="document-question">
        <div class="document-parts">
          <FileInput id="photo" name="photo" label="Photo" />
        </div>
      </div>
    </div>
    <div class="form-field">
      {notice}
      <TextInput id="nom" name="nom" label="Nom" />
    </div>
  </div>,
);

test('a remark of the service does not touch the label below it', async () => {
  const [browser, site] = await Promise.all([openBrowser(), startGallery()]);
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}/ecran/formulaire`);
    const gaps = await page.evaluate((html) => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = html;
      return [...document.querySelectorAll('.form-field')].map((field) => {
        const box = (selector: string) => field.querySelector(selector)?.getBoundingClientRect();
        return (box('.field-label')?.top ?? 0) - (box('.notice')?.bottom ?? 0);
      });
    }, questions);
    expect(gaps).toHaveLength(2);
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(12);
  } finally {
    await browser.close();
    site.stop();
  }
}, 60_000);
