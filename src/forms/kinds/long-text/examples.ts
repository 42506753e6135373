import type { KindExamples } from '../example.ts';

export const longTextExamples: readonly KindExamples[] = [
  {
    title: 'several lines',
    field: { kind: 'long-text', label: 'Votre projet', maximum: 20 },
    accepted: [
      { typed: 'Un\r\nDeux  \n\n', value: 'Un\nDeux', shown: ['Un', 'Deux'] },
      { typed: 'Un\u2028Deux', value: 'Un\nDeux', shown: ['Un', 'Deux'] },
    ],
    refused: [
      { typed: '\n \n', code: 'missing', message: 'Complétez « Votre projet ».' },
      {
        typed: 'a'.repeat(21),
        code: 'too-long',
        message: '« Votre projet » contient 21 caractères : il en faut 20 au plus. Raccourcissez le texte.',
      },
    ],
  },
];
