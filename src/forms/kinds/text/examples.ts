import type { KindExamples } from '../example.ts';

export const textExamples: readonly KindExamples[] = [
  {
    title: 'a line of text',
    field: { kind: 'text', label: 'Nom de la commune', example: 'Plassans' },
    accepted: [
      { typed: 'Plassans', value: 'Plassans', shown: ['Plassans'] },
      { typed: '  Saint-Rémy   en\tViorne ', value: 'Saint-Rémy en Viorne', shown: ['Saint-Rémy en Viorne'] },
      { typed: 'e\u0301cole', value: 'école', shown: ['école'] },
      { typed: 'Plas\u0000sans\u202e', value: 'Plassans', shown: ['Plassans'] },
      { typed: '<b>&"\'', value: '<b>&"\'', shown: ['<b>&"\''] },
    ],
    refused: [
      { typed: '', code: 'missing', message: 'Complétez « Nom de la commune », par exemple « Plassans ».' },
      {
        typed: ' \u00a0\u200b',
        code: 'missing',
        message: 'Complétez « Nom de la commune », par exemple « Plassans ».',
      },
      {
        typed: 'a'.repeat(201),
        code: 'too-long',
        message:
          '« Nom de la commune » contient 201 caractères : il en faut 200 au plus. Raccourcissez le texte.',
      },
    ],
  },
  {
    title: 'a question with limits',
    field: { kind: 'text', label: 'Quel est votre surnom ?', minimum: 3, maximum: 5 },
    refused: [
      { typed: '', code: 'missing', message: 'Répondez à la question « Quel est votre surnom ? ».' },
      {
        typed: 'ab',
        code: 'too-short',
        message: '« Quel est votre surnom ? » contient 2 caractères : il en faut 3 au moins.',
      },
    ],
  },
  {
    title: "the author's own sentence",
    field: { kind: 'text', label: 'Nom', missing: 'Indiquez le nom de votre commune.' },
    refused: [{ typed: '', code: 'missing', message: 'Indiquez le nom de votre commune.' }],
  },
];
