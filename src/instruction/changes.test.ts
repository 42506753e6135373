import { expect, test } from 'vitest';
import type { Definition } from '../forms/index.ts';
import type { Submission } from '../requests/index.ts';
import { changesSince } from './changes.ts';
import { pointsOf } from './points.ts';

const definition = {
  pages: [
    {
      key: 'commune',
      title: 'Votre commune',
      fields: [
        { key: 'nom', kind: 'text', label: 'Nom', required: true, maximum: 200 },
        { key: 'deja', kind: 'yes-no', label: 'Déjà primée ?', required: true },
        {
          key: 'annee',
          kind: 'number',
          label: 'Année',
          required: true,
          decimals: 0,
          when: { field: 'deja', is: true },
        },
        { key: 'photos', kind: 'document', label: 'Photos', required: false, maximum: 4 },
      ],
    },
    {
      key: 'projet',
      title: 'Vos sites',
      fields: [
        { key: 'info', kind: 'explanation', text: 'Comptez les massifs.' },
        {
          key: 'sites',
          kind: 'group',
          label: 'Sites',
          itemLabel: 'Site',
          required: true,
          minimum: 1,
          maximum: 5,
          fields: [
            { key: 'lieu', kind: 'text', label: 'Lieu', required: true, maximum: 200 },
            { key: 'surface', kind: 'number', label: 'Surface', required: false, decimals: 0, unit: 'm²' },
          ],
        },
        {
          key: 'total',
          kind: 'calculated',
          label: 'Total',
          operation: 'sum',
          of: ['sites.surface'],
          format: 'number',
          decimals: 0,
        },
      ],
    },
  ],
} as unknown as Definition;

const submission = (more: Partial<Submission>): Submission => ({
  sequence: 1,
  form_version_id: '',
  answers: {},
  documents: {},
  content_hash: '',
  salt: null,
  submitted_at: new Date('2026-11-03T13:05:00Z'),
  silence_due_on: null,
  ...more,
});
const photo = { id: '1', name: 'mairie.jpg', hash: 'a', size: 10, kind: 'jpeg' };
const before = submission({
  answers: { nom: 'Plassans', deja: false, sites: [{ id: '1', values: { lieu: 'Place', surface: 30 } }] },
  documents: { photos: [photo] },
});

test('what was answered otherwise is told, then the documents that differ by their content', () => {
  const after = submission({
    answers: {
      nom: 'Plassans',
      deja: true,
      annee: 2019,
      sites: [
        { id: '1', values: { lieu: 'Place', surface: 30 } },
        { id: '2', values: { lieu: 'Gare' } },
      ],
    },
    documents: {
      photos: [
        { ...photo, id: '2' },
        { ...photo, id: '3', name: 'gare.jpg', hash: 'b' },
      ],
    },
  });
  const changes = changesSince(before, { definition, submission: after });
  expect(changes).toMatchObject([
    { label: 'Déjà primée ?', before: ['Non'], after: ['Oui'] },
    { label: 'Année', before: [], after: [expect.stringMatching(/^2.?019$/)] },
    { label: 'Site 2\u00a0: Lieu', before: [], after: ['Gare'] },
    { label: 'Photos', files: ['«\u00a0gare.jpg\u00a0» ajouté'] },
  ]);
});

test('the same files copied, under new identifiers, have not changed', () => {
  const after = { ...before, documents: { photos: [{ ...photo, id: '9' }] } };
  expect(changesSince(before, { definition, submission: after })).toEqual([]);
});

test('each visible question may be asked again, a group as a whole, what is computed never', () => {
  expect(pointsOf({ definition, submission: before })).toEqual([
    {
      title: 'Votre commune',
      points: [
        { field: 'nom', label: 'Nom', answer: ['Plassans'] },
        { field: 'deja', label: 'Déjà primée ?', answer: ['Non'] },
        { field: 'photos', label: 'Photos', answer: [expect.stringContaining('mairie.jpg')] },
      ],
    },
    {
      title: 'Vos sites',
      points: [{ field: 'sites', label: 'Sites', answer: ['Site 1\u00a0: Place, 30\u00a0m²'] }],
    },
  ]);
});
