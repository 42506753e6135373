import type { KindExamples } from '../example.ts';

const options = [
  { value: 'village', label: 'Village', hint: 'Moins de 1 000 habitants' },
  { value: 'bourg', label: 'Bourg' },
  { value: 'ville', label: 'Ville' },
];

export const choiceExamples: readonly KindExamples[] = [
  {
    title: 'one option among a few',
    field: { kind: 'choice', label: 'Catégorie', options },
    accepted: [{ typed: 'bourg', value: 'bourg', shown: ['Bourg'] }],
    refused: [
      { typed: '', code: 'missing', message: 'Choisissez une réponse pour « Catégorie ».' },
      {
        typed: 'hameau',
        code: 'unknown',
        message: 'La réponse de « Catégorie » n’est plus proposée : choisissez-en une autre dans la liste.',
      },
    ],
  },
  {
    title: 'one option in a list',
    field: { kind: 'choice', label: 'Catégorie', options, display: 'list', required: false },
    accepted: [
      { typed: 'ville', value: 'ville', shown: ['Ville'] },
      { typed: '', shown: [] },
    ],
  },
];
