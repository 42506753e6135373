import { HtmlValidate } from 'html-validate';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { exampleDay } from '../kinds/example.ts';
import { allExamples } from '../kinds/examples.ts';
import { formOf, typedEntries } from '../testing/kind.ts';
import type { Definition, Entries } from '../types.ts';
import { validateForm } from '../validation.ts';
import { PageFields, type PageFieldsProps } from './page-fields.tsx';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // Boxes of one question share its name, as radio buttons do.
  rules: { 'void-style': 'off', 'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }] },
});

async function faultsOf(html: string): Promise<string[]> {
  const page = `<!DOCTYPE html><html lang="fr"><head><title>t</title></head><body><form method="post" action="/">${html}</form></body></html>`;
  const report = await validator.validateString(page);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
  );
}

function draw(definition: Definition, entries: Entries = {}, props: Partial<PageFieldsProps> = {}): string {
  const [page] = definition.pages;
  if (!page) throw new Error('The form has no page.');
  return render(<PageFields definition={definition} page={page} entries={entries} {...props} />);
}

/** The markup of the wrapper of one field. */
function fieldHtml(html: string, name: string): string {
  return html.split('<div class="form-field"').find((part) => part.includes(`data-field="${name}"`)) ?? '';
}

describe.each(Object.entries(allExamples))('the view of %s', (kind, examples) => {
  it('is valid and says everything, empty, filled and refused', async () => {
    for (const { field, accepted = [], refused = [] } of examples) {
      const hint = kind === 'certification' ? {} : { hint: 'Une aide.' };
      const definition = formOf({ key: 'field', ...hint, ...field });
      const states = [{}, ...[...accepted, ...refused].map(({ typed }) => typedEntries(typed))];
      for (const entries of states) {
        const { problems } = validateForm(definition, entries, { today: exampleDay, documents: {} });
        const html = draw(definition, entries, { problems, renderDocument: (own) => <p>{own.label}</p> });
        expect(await faultsOf(html)).toEqual([]);
        const text = html.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&quot;', '"');
        if (kind !== 'document') for (const problem of problems) expect(text).toContain(problem.message);
        for (const { input } of kind === 'document' ? [] : problems) {
          expect(html).toContain(`id="${input.replaceAll('.', '-')}"`);
        }
      }
    }
  });
});

const plantations = formOf(
  { key: 'titre', kind: 'title', label: 'Les plantations' },
  {
    key: 'aide',
    kind: 'explanation',
    label: 'À savoir',
    text: 'Un.\n\nDeux.',
    link: { label: 'Règlement', url: '/reglement' },
  },
  { key: 'primee', kind: 'yes-no', label: 'Déjà primée ?', required: false },
  { key: 'annee', kind: 'number', label: 'Quelle année ?', when: { field: 'primee', is: true } },
  {
    key: 'lettre',
    kind: 'checkbox',
    label: 'Recevoir la lettre',
    required: false,
    when: { field: 'primee', is: true },
  },
  {
    key: 'sites',
    kind: 'group',
    label: 'Vos sites',
    hint: 'Les trois plus beaux.',
    itemLabel: 'Site',
    addLabel: 'Ajouter un autre site',
    maximum: 3,
    fields: [
      { key: 'surface', kind: 'number', label: 'Surface', unit: 'm²' },
      { key: 'arbres', kind: 'yes-no', label: 'Des arbres ?' },
      { key: 'combien', kind: 'number', label: 'Combien ?', when: { field: 'arbres', is: true } },
      {
        key: 'double',
        kind: 'calculated',
        label: 'Le double',
        operation: 'sum',
        of: ['surface', 'surface'],
        unit: 'm²',
      },
    ],
  },
  {
    key: 'total',
    kind: 'calculated',
    label: 'Surface totale',
    hint: 'Tous les sites.',
    operation: 'sum',
    of: ['sites.surface'],
    unit: 'm²',
  },
  { key: 'secret', kind: 'hidden', label: 'Édition', value: '2026' },
);
const twoSites = {
  sites: ['1', '2'],
  'sites.1.surface': '12',
  'sites.2.surface': '30',
  'sites.2.arbres': 'yes',
};

describe('a page', () => {
  it('is valid with a group, calculations and conditions, whatever was typed', async () => {
    for (const entries of [{}, twoSites, { ...twoSites, primee: 'yes', sites: ['1', '2', '3', '4'] }]) {
      const { problems } = validateForm(plantations, entries, { today: exampleDay });
      expect(await faultsOf(draw(plantations, entries, { problems }))).toEqual([]);
    }
  });

  it('writes hidden questions too, out of reach', () => {
    const html = fieldHtml(draw(plantations), 'annee');
    expect(html).toContain('data-when="{&quot;field&quot;:&quot;primee&quot;,&quot;is&quot;:true}"');
    expect(html).toMatch(/^[^>]* hidden[ >]/);
    expect(html).toMatch(/<input[^>]* name="annee"[^>]* disabled/);
    expect(fieldHtml(draw(plantations), 'lettre')).toMatch(
      /<input type="hidden" name="_shown\.lettre"[^>]* disabled/,
    );
  });

  it('shows them when their condition holds', () => {
    const html = fieldHtml(draw(plantations, { primee: 'yes' }), 'annee');
    expect(html).not.toMatch(/^[^>]* hidden[ >]/);
    expect(html).not.toContain('disabled');
  });

  it('numbers the items and names them in each question', () => {
    const html = draw(plantations, twoSites);
    expect(html).toContain('<legend class="field-label">Site 2</legend>');
    expect(html).toContain('Surface<span class="hidden-text"> (Site 2)</span>');
    expect(html).toContain('name="sites.2.surface"');
    expect(html).toContain('<input type="hidden" name="sites" value="1 2"');
  });

  it('reads a condition of an item inside that item', () => {
    const html = draw(plantations, twoSites);
    expect(fieldHtml(html, 'sites.1.combien')).toMatch(/^[^>]* hidden[ >]/);
    expect(fieldHtml(html, 'sites.2.combien')).not.toMatch(/^[^>]* hidden[ >]/);
  });

  it('shows results', () => {
    const html = draw(plantations, twoSites);
    expect(fieldHtml(html, 'total')).toContain('>42\u00a0m²</output>');
    expect(fieldHtml(html, 'sites.2.double')).toContain('>60\u00a0m²</output>');
    expect(fieldHtml(draw(plantations), 'total')).toContain('>Calculé d’après vos réponses</output>');
  });

  it('lets items be added up to the maximum and removed down to the minimum', () => {
    expect(draw(plantations)).toContain('value="add:sites"');
    expect(draw(plantations)).not.toContain('remove:sites');
    expect(draw(plantations, twoSites)).toContain('value="remove:sites:2"');
    expect(draw(plantations, { sites: ['1', '2', '3'] })).not.toContain('add:sites');
  });

  it('gives the Enter key a button that changes nothing else', () => {
    const firstButton = /<button.*?<\/button>/s.exec(draw(plantations, twoSites))?.[0] ?? '';
    expect(firstButton).toContain('>Continuer<');
    expect(firstButton).not.toContain(' hidden');
    expect(firstButton).toContain('type="submit"');
    expect(firstButton).not.toContain('name=');
  });

  it('writes no input for what nobody types', () => {
    expect(draw(plantations)).not.toContain(' name="secret"');
    expect(draw(plantations)).not.toContain(' name="total"');
  });

  it('says where a value comes from', () => {
    const sources = { primee: 'organisation' } as const;
    expect(fieldHtml(draw(plantations, {}, { sources }), 'primee')).toContain('Repris de votre organisme');
  });

  it('puts a note above the question it is about', () => {
    const renderNote = (key: string) => (key === 'primee' ? <p>À revoir</p> : null);
    expect(fieldHtml(draw(plantations, {}, { renderNote }), 'primee')).toMatch(/^[^>]*><p>À revoir<\/p>/);
  });

  it('tells the browser what other pages answered', () => {
    const definition: Definition = {
      pages: [
        ...formOf(
          { key: 'ailleurs', kind: 'yes-no', label: 'Ailleurs ?' },
          { key: 'autre', kind: 'text', label: 'Autre' },
        ).pages,
        { key: 'ici', title: 'Ici', fields: [] },
      ],
    };
    const fields = [
      {
        key: 'suite',
        kind: 'text' as const,
        label: 'Suite',
        required: true,
        maximum: 200,
        when: { field: 'ailleurs', is: true },
      },
    ];
    const page = { key: 'ici', title: 'Ici', fields };
    const [first] = definition.pages;
    const html = render(
      <PageFields
        definition={{ pages: first ? [first, page] : [page] }}
        page={page}
        entries={{ ailleurs: 'yes', autre: 'secret' }}
      />,
    );
    expect(html).toContain('data-known="{&quot;ailleurs&quot;:[&quot;yes&quot;]}"');
    expect(html).not.toContain('secret');
  });

  it('needs no script when nothing depends on anything', () => {
    expect(draw(formOf({ key: 'nom', kind: 'text', label: 'Nom' }))).not.toContain('form-conditions');
  });
});
