import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { formOf } from '../testing/kind.ts';
import { PageFields, type PageFieldsProps } from './page-fields.tsx';

const draw = (props: Partial<PageFieldsProps>, ...fields: object[]): string => {
  const definition = formOf(...fields);
  const [page] = definition.pages;
  return page ? render(<PageFields definition={definition} page={page} entries={{}} {...props} />) : '';
};

const tagOf = (html: string, name: string): string =>
  new RegExp(`<(?:input|select|textarea)[^>]* name="${name}"[^>]*>`).exec(html)?.[0] ?? '';

describe('what is compulsory', () => {
  const name = { key: 'nom', kind: 'text', label: 'Nom' };
  const site = { key: 'site', kind: 'text', label: 'Site', required: false };
  const all = 'Répondez à toutes les questions.';
  const but = 'Répondez à toutes les questions, sauf celles marquées «\u00a0facultatif\u00a0».';

  it('is said once, before the first question, and nowhere when nothing is', () => {
    expect(draw({}, name)).toContain(`<p>${all}</p>`);
    expect(draw({}, name, site)).toContain(`<p>${but}</p>`);
    expect(draw({}, name, site).indexOf(but)).toBeLessThan(draw({}, name, site).indexOf('<label'));
    expect(draw({}, site)).not.toContain('Répondez');
    expect(draw({ announces: 'nothing' }, name)).not.toContain('Répondez');
  });

  it('is said once for a form that is drawn whole', () => {
    const [first] = formOf(name).pages;
    const [second] = formOf(site).pages;
    if (!first || !second) throw new Error('A form has a page.');
    const definition = { pages: [first, { ...second, key: 'suite' }] };
    const part = (page: typeof first, announces: 'form' | 'nothing') =>
      render(<PageFields definition={definition} page={page} entries={{}} announces={announces} />);
    expect(part(first, 'form') + part(second, 'nothing')).toContain(but);
    expect((part(first, 'form') + part(second, 'nothing')).split('Répondez')).toHaveLength(2);
  });

  it('is counted in the items of a group too', () => {
    const group = { key: 'sites', kind: 'group', label: 'Sites', itemLabel: 'Site', fields: [name, site] };
    expect(draw({}, group)).toContain(but);
  });

  it('is told to screen readers at each input, without the bubbles of the browser', () => {
    const html = draw(
      {},
      name,
      site,
      { key: 'texte', kind: 'long-text', label: 'Texte' },
      { key: 'jour', kind: 'date', label: 'Jour' },
      { key: 'accord', kind: 'checkbox', label: 'Accord' },
      { key: 'adresse', kind: 'address', label: 'Adresse' },
      { key: 'etranger', kind: 'address', label: 'Adresse', country: true },
    );
    for (const input of [
      'nom',
      'texte',
      'jour.day',
      'jour.year',
      'accord',
      'adresse.street',
      'adresse.postcode',
    ])
      expect(tagOf(html, input), input).toContain('aria-required="true"');
    for (const input of ['site', 'adresse.complement', 'etranger.postcode'])
      expect(tagOf(html, input), input).not.toContain('aria-required');
    expect(html).not.toMatch(/\srequired(=|\s|>)/);
  });

  it('is told at the group of radio buttons, whose buttons are one answer', () => {
    const html = draw({}, { key: 'deja', kind: 'yes-no', label: 'Déjà ?' });
    expect(html).toMatch(/<fieldset[^>]* role="radiogroup" aria-required="true"/);
    expect(tagOf(html, 'deja')).not.toContain('aria-required');
  });
});
