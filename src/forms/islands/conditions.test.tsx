import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { render } from 'preact-render-to-string';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../../../tests/browser/chromium.ts';
import { formOf } from '../testing/kind.ts';
import { PageFields } from '../views/page-fields.tsx';

const definition = formOf(
  { key: 'primee', kind: 'yes-no', label: 'Déjà primée ?' },
  { key: 'annee', kind: 'number', label: 'Quelle année ?', when: { field: 'primee', is: true } },
  { key: 'pourquoi', kind: 'text', label: 'Pourquoi si tôt ?', when: { field: 'annee', under: 2000 } },
  {
    key: 'sites',
    kind: 'group',
    label: 'Sites',
    itemLabel: 'Site',
    when: { field: 'primee', filled: true },
    fields: [
      { key: 'surface', kind: 'number', label: 'Surface', unit: 'm²' },
      { key: 'arbres', kind: 'yes-no', label: 'Des arbres ?' },
      { key: 'combien', kind: 'number', label: 'Combien ?', when: { field: 'arbres', is: true } },
    ],
  },
  { key: 'total', kind: 'calculated', label: 'Total', operation: 'sum', of: ['sites.surface'], unit: 'm²' },
  { key: 'nombre', kind: 'calculated', label: 'Nombre', operation: 'count', of: ['sites'] },
  { key: 'jury', kind: 'text', label: 'Passage du jury', when: { field: 'total', over: 100 } },
);

async function islandScript(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      rolldownOptions: { input: join(import.meta.dirname, 'conditions.island.ts') },
    },
  });
  const [bundle] = Array.isArray(output) ? output : [output];
  if (!bundle || !('output' in bundle)) throw new Error('The island was not built.');
  return bundle.output[0].code;
}

let browser: Browser;
let script: string;

beforeAll(async () => {
  [browser, script] = await Promise.all([openBrowser(), islandScript()]);
}, 120_000);
afterAll(() => browser?.close());

async function openForm(entries: Record<string, string | string[]> = {}): Promise<Page> {
  const [page] = definition.pages;
  if (!page) throw new Error('The form has no page.');
  const fields = render(<PageFields definition={definition} page={page} entries={entries} />);
  const tab = await browser.newPage();
  await tab.setContent(`<!DOCTYPE html><html lang="fr"><title>Formulaire</title><form>${fields}</form>`);
  await tab.addScriptTag({ content: script, type: 'module' });
  await tab.waitForFunction(() => document.querySelector('[name=_conditions]') !== null);
  return tab;
}

/** Names of the inputs that would be sent. */
async function sent(tab: Page): Promise<string[]> {
  return tab.evaluate(() => {
    const form = document.querySelector('form');
    return form ? [...new FormData(form).keys()].filter((name) => !name.startsWith('_')) : [];
  });
}

const answer = (tab: Page, name: string, value: string) => tab.check(`[name="${name}"][value="${value}"]`);

describe('a form in a browser', () => {
  it('asks a question as soon as the answer before it opens it, and takes it back', async () => {
    const tab = await openForm();
    expect(await tab.isVisible('#annee')).toBe(false);
    await answer(tab, 'primee', 'yes');
    expect(await tab.isVisible('#annee')).toBe(true);
    expect(await tab.isEnabled('#annee')).toBe(true);
    await answer(tab, 'primee', 'no');
    expect(await tab.isVisible('#annee')).toBe(false);
    expect(await sent(tab)).not.toContain('annee');
    await tab.close();
  });

  it('follows conditions from one question to the next', async () => {
    const tab = await openForm();
    await answer(tab, 'primee', 'yes');
    await tab.fill('#annee', '1 998');
    expect(await tab.isVisible('#pourquoi')).toBe(true);
    await answer(tab, 'primee', 'no');
    expect(await tab.isVisible('#pourquoi')).toBe(false);
    await answer(tab, 'primee', 'yes');
    expect(await tab.inputValue('#annee')).toBe('1 998');
    expect(await tab.isVisible('#pourquoi')).toBe(true);
    await tab.close();
  });

  it('keeps inner questions hidden when their group appears', async () => {
    const tab = await openForm();
    expect(await sent(tab)).not.toContain('sites');
    await answer(tab, 'primee', 'yes');
    expect(await tab.isVisible('#sites-1-surface')).toBe(true);
    expect(await tab.isVisible('#sites-1-combien')).toBe(false);
    expect(await tab.isEnabled('#sites-1-combien')).toBe(false);
    await answer(tab, 'sites.1.arbres', 'yes');
    expect(await tab.isEnabled('#sites-1-combien')).toBe(true);
    await tab.close();
  });

  it('computes while the person types, and lets conditions read the result', async () => {
    const tab = await openForm({ primee: 'no', sites: ['1', '2'] });
    expect(await tab.textContent('#total')).toBe('Calculé d’après vos réponses');
    expect(await tab.textContent('#nombre')).toBe('2');
    await tab.fill('#sites-1-surface', '80,5');
    await tab.fill('#sites-2-surface', '30 m²');
    expect(await tab.textContent('#total')).toBe('110,5\u00a0m²');
    expect(await tab.isVisible('#jury')).toBe(true);
    await tab.fill('#sites-2-surface', '');
    expect(await tab.textContent('#total')).toBe('80,5\u00a0m²');
    expect(await tab.isVisible('#jury')).toBe(false);
    await tab.close();
  });

  it('shows at first what the server showed, and tells it that conditions ran', async () => {
    const tab = await openForm({
      primee: 'yes',
      annee: '1990',
      pourquoi: 'x',
      sites: ['1'],
      'sites.1.surface': '200',
    });
    for (const id of ['annee', 'pourquoi', 'sites-1-surface', 'jury'])
      expect(await tab.isVisible(`#${id}`)).toBe(true);
    expect(await tab.inputValue('[name=_conditions]')).toBe('1');
    await tab.close();
  });
});
