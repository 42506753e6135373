import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { openBrowser } from '../../../tests/browser/chromium.ts';
import { FileInput } from '../../ui/index.ts';
import type { joinRefusals as Joined } from './refusals.ts';

const typed = readFileSync(join(import.meta.dirname, 'refusals.ts'), 'utf8');
const script = stripTypeScriptTypes(typed).replace('export ', '');

/** The question as the server writes it after one file. */
const answer = (error?: string): string =>
  renderToString(<FileInput id="photos" name="photos" label="Photos" hint="JPEG" error={error} multiple />);

test('every refusal of the files chosen together stays, one line each, tied to the input', async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<div id="question"></div>');
    await page.addScriptTag({ content: script });
    const states = await page.evaluate(
      (answers) => {
        const { joinRefusals } = globalThis as unknown as { joinRefusals: typeof Joined };
        const question = document.querySelector('#question');
        if (!question) return [];
        let kept: Element | undefined;
        return answers.map((html) => {
          question.innerHTML = html;
          kept = joinRefusals(question, kept);
          return {
            said: [...question.querySelectorAll<HTMLElement>('.field-error')].map((error) => error.innerText),
            described: question.querySelector('input')?.getAttribute('aria-describedby'),
            invalid: question.querySelector('input')?.getAttribute('aria-invalid'),
          };
        });
      },
      [answer(), answer('A est vide.'), answer('B est vide.'), answer()],
    );
    const one = { described: 'photos-hint photos-error', invalid: 'true' };
    expect(states.map(({ said }) => said.map((text) => text.split(/\n\s*/)))).toEqual([
      [],
      [['Erreur\u00a0: A est vide.']],
      [['Erreur\u00a0: A est vide.', 'B est vide.']],
      [['Erreur\u00a0: A est vide.', 'B est vide.']],
    ]);
    expect(states[0]).toMatchObject({ described: 'photos-hint', invalid: null });
    for (const state of states.slice(1)) expect(state).toMatchObject(one);
  } finally {
    await browser.close();
  }
}, 60_000);
