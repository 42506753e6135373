import type { KindExamples } from '../example.ts';

export const yesNoExamples: readonly KindExamples[] = [
  {
    title: 'yes or no',
    field: { kind: 'yes-no', label: 'Avez-vous déjà été primés ?' },
    accepted: [
      { typed: 'yes', value: true, shown: ['Oui'] },
      { typed: 'no', value: false, shown: ['Non'] },
    ],
    refused: [
      {
        typed: '',
        code: 'missing',
        message: 'Choisissez une réponse à la question « Avez-vous déjà été primés ? ».',
      },
      {
        typed: 'maybe',
        code: 'unknown',
        message: 'Choisissez une réponse à la question « Avez-vous déjà été primés ? ».',
      },
    ],
  },
];
