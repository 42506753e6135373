import { render } from 'preact-render-to-string';
import { describe, expect, it, test } from 'vitest';
import { summariseEntries } from '../../summary.ts';
import { formOf } from '../../testing/kind.ts';
import { validateForm } from '../../validation.ts';
import { PageFields } from '../../views/page-fields.tsx';
import { likelyAddress } from './likely-domain.ts';

test.each([
  ['elise@gmial.com', 'elise@gmail.com'],
  ['elise@gmail.con', 'elise@gmail.com'],
  ['elise@gmai.com', 'elise@gmail.com'],
  ['elise@orange.f', 'elise@orange.fr'],
  ['elise@hotmaill.fr', 'elise@hotmail.fr'],
  ['elise@laposte.nett', 'elise@laposte.net'],
])('%s was probably %s', (typed, meant) => {
  expect(likelyAddress(typed)).toBe(meant);
});

test.each([
  'elise@gmail.com',
  'elise@outlook.fr',
  'mairie@plassans.fr',
  'a@sfa.fr',
  'a@fred.fr',
  'a@gmx.de',
  '@gmial.com',
  'x',
])('%s is left alone', (typed) => {
  expect(likelyAddress(typed)).toBeUndefined();
});

describe('a slip in an address', () => {
  const form = formOf({ key: 'courriel', kind: 'email', label: 'Courriel' });
  const entries = { courriel: 'elise@gmial.com' };
  const advice = 'Vérifiez cette adresse\u00a0: vouliez-vous écrire elise@gmail.com\u00a0?';

  it('is proposed on the page and in the summary, and blocks nothing', () => {
    expect(validateForm(form, entries, { today: '' }).problems).toEqual([]);
    const [page] = form.pages;
    expect(page && render(<PageFields definition={form} page={page} entries={entries} />)).toContain(advice);
    expect(summariseEntries(form, entries, { today: '' })[0]?.rows).toMatchObject([
      { text: ['elise@gmial.com'], advice },
    ]);
  });

  it('that leaves no domain is refused with what was probably meant', () => {
    expect(validateForm(form, { courriel: 'elise@orange.f' }, { today: '' }).problems).toMatchObject([
      { code: 'domain', message: expect.stringContaining('vouliez-vous écrire elise@orange.fr') },
    ]);
  });
});
