import type { KindExamples } from '../example.ts';

const options = [
  { value: 'arbres', label: 'Arbres' },
  { value: 'massifs', label: 'Massifs' },
  { value: 'potager', label: 'Potager', hint: 'Ouvert au public' },
];

export const multipleChoiceExamples: readonly KindExamples[] = [
  {
    title: 'several options',
    field: { kind: 'multiple-choice', label: 'Actions', options, maximum: 2 },
    accepted: [
      {
        typed: { '': ['potager', 'arbres', 'arbres'] },
        value: ['arbres', 'potager'],
        shown: ['Arbres', 'Potager'],
      },
      { typed: 'massifs', value: ['massifs'], shown: ['Massifs'] },
    ],
    refused: [
      { typed: { '': [] }, code: 'missing', message: 'Cochez au moins une réponse pour « Actions ».' },
      {
        typed: { '': ['arbres', 'massifs', 'potager'] },
        code: 'too-many',
        message: 'Vous avez coché 3 réponses pour « Actions » : il en faut 2 au plus.',
      },
      {
        typed: { '': ['haies'] },
        code: 'unknown',
        message: 'La réponse de « Actions » n’est plus proposée : choisissez-en une autre dans la liste.',
      },
    ],
  },
  {
    title: 'at least two options',
    field: { kind: 'multiple-choice', label: 'Actions', options, minimum: 2 },
    refused: [
      {
        typed: 'arbres',
        code: 'too-few',
        message: 'Vous avez coché 1 réponse pour « Actions » : il en faut 2 au moins.',
      },
    ],
  },
];
