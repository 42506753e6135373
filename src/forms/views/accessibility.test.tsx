import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../tests/browser/chromium.ts';
import { exampleDay } from '../kinds/example.ts';
import { allExamples } from '../kinds/examples.ts';
import { formOf, typedEntries } from '../testing/kind.ts';
import { validateForm } from '../validation.ts';
import { PageFields } from './page-fields.tsx';

const examples = Object.values(allExamples).flatMap(([example], rank) =>
  example ? [{ ...example, key: `question${rank}` }] : [],
);
const definition = formOf(
  ...examples.map(({ key, field }) => ({ key, ...field })),
  {
    key: 'sites',
    kind: 'group',
    label: 'Sites',
    itemLabel: 'Site',
    maximum: 2,
    fields: [
      { key: 'surface', kind: 'number', label: 'Surface' },
      { key: 'adresse', kind: 'address', label: 'Adresse' },
    ],
  },
  { key: 'total', kind: 'calculated', label: 'Total', operation: 'sum', of: ['sites.surface'] },
  { key: 'info', kind: 'explanation', label: 'À savoir', text: 'Le jury passe en juillet.' },
);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 120_000);
afterAll(() => browser?.close());

describe('a page with every kind of question', () => {
  it.each(['empty', 'right', 'wrong'])('passes axe, %s', async (state) => {
    const typed = examples.map(({ key, accepted = [], refused = [] }) => {
      const chosen = { empty: undefined, right: accepted[0], wrong: refused.at(-1) }[state];
      return chosen ? typedEntries(chosen.typed, key) : {};
    });
    const entries = Object.assign({ sites: ['1', '2'] }, ...typed);
    const { problems } = validateForm(definition, entries, { today: exampleDay });
    const [page] = definition.pages;
    if (!page) throw new Error('The form has no page.');
    const fields = (
      <PageFields
        definition={definition}
        page={page}
        entries={entries}
        problems={state === 'wrong' ? problems : []}
      />
    );
    const context = await browser.newContext();
    const tab = await context.newPage();
    const html = `<!DOCTYPE html><html lang="fr"><title>Formulaire</title><style>.hidden-text{position:absolute;clip-path:inset(50%)}</style><main><h1>Formulaire</h1><form>${render(fields)}</form></main>`;
    await tab.setContent(html);
    const { violations } = await new AxeBuilder({ page: tab }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await context.close();
  });
});
