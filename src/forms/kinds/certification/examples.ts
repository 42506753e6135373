import type { KindExamples } from '../example.ts';

export const certificationExamples: readonly KindExamples[] = [
  {
    title: 'a certified statement',
    field: {
      kind: 'certification',
      label: 'Certification',
      statement: 'Je certifie l’exactitude de ces renseignements.',
    },
    accepted: [
      {
        typed: 'yes',
        value: true,
        shown: ['Je certifie l’exactitude de ces renseignements.', 'Oui, certifié'],
      },
    ],
    refused: [
      {
        typed: '',
        code: 'missing',
        message: 'Cochez la case de « Certification » : elle est nécessaire pour transmettre.',
      },
    ],
  },
];
