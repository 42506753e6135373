import { describe, expect, it } from 'vitest';
import { projectEntries } from './projection.ts';
import { formOf } from './testing/kind.ts';

const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];
const first = formOf(
  { key: 'nom', kind: 'text', label: 'Nom' },
  { key: 'gone', kind: 'text', label: 'Ancien' },
  { key: 'count', kind: 'text', label: 'Combien' },
  { key: 'place', kind: 'text', label: 'Lieu' },
  { key: 'many', kind: 'multiple-choice', label: 'Plusieurs', options },
  {
    key: 'sites',
    kind: 'group',
    label: 'Sites',
    itemLabel: 'Site',
    fields: [
      { key: 'old', kind: 'text', label: 'Vieux' },
      { key: 'kept', kind: 'number', label: 'Gardé' },
    ],
  },
  { key: 'secret', kind: 'hidden', label: 'Secret', prefill: 'account.email' },
);
const second = formOf(
  { key: 'fresh', kind: 'text', label: 'Nouveau' },
  { key: 'nom', kind: 'text', label: 'Nom de la commune' },
  { key: 'count', kind: 'number', label: 'Combien' },
  { key: 'place', kind: 'address', label: 'Lieu' },
  { key: 'many', kind: 'choice', label: 'Plusieurs', options },
  {
    key: 'sites',
    kind: 'group',
    label: 'Sites',
    itemLabel: 'Site',
    fields: [{ key: 'kept', kind: 'number', label: 'Gardé' }],
  },
  { key: 'secret', kind: 'hidden', label: 'Secret', prefill: 'account.email' },
);
const entries = {
  nom: 'Plassans',
  gone: 'x',
  count: '12',
  place: 'Place',
  many: ['a'],
  sites: ['3'],
  'sites.3.old': 'y',
  'sites.3.kept': '4',
  secret: 'a@b.fr',
};

describe('another version of the form', () => {
  const { entries: projected, changes } = projectEntries(first, second, entries);

  it('keeps what was typed under the same keys, and text that another kind may understand', () => {
    expect(projected).toEqual({
      nom: 'Plassans',
      count: '12',
      sites: ['3'],
      'sites.3.kept': '4',
      secret: 'a@b.fr',
    });
  });

  it('tells what changed for who fills it', () => {
    expect(changes.map(({ change, fieldKey, label }) => [change, fieldKey, label])).toEqual([
      ['added', 'fresh', 'Nouveau'],
      ['reworded', 'nom', 'Nom de la commune'],
      ['retyped', 'count', 'Combien'],
      ['retyped', 'place', 'Lieu'],
      ['retyped', 'many', 'Plusieurs'],
      ['removed', 'gone', 'Ancien'],
      ['removed', 'sites.old', 'Vieux'],
    ]);
  });

  it('changes nothing when it is the same', () => {
    expect(projectEntries(first, first, entries)).toEqual({ entries, changes: [] });
  });
});
