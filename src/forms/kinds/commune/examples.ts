import type { KindExamples } from '../example.ts';

export const communeExamples: readonly KindExamples[] = [
  {
    title: 'a commune',
    field: { kind: 'commune', label: 'Commune candidate' },
    accepted: [
      {
        typed: { '.name': ' Plassans ', '.postcode': '70 000' },
        value: { name: 'Plassans', postcode: '70000' },
        shown: ['Plassans (70000)'],
      },
      {
        typed: { '.name': 'Ajaccio', '.postcode': '20000' },
        value: { name: 'Ajaccio', postcode: '20000' },
        shown: ['Ajaccio (20000)'],
      },
    ],
    refused: [
      {
        typed: {},
        code: 'missing',
        suffix: '.name',
        message: 'Complétez « Commune candidate », par exemple « Dijon, 21000 ».',
      },
      {
        typed: { '.postcode': '70000' },
        code: 'name-missing',
        suffix: '.name',
        message: 'Il manque le nom de la commune dans « Commune candidate », par exemple Dijon.',
      },
      {
        typed: { '.name': 'Plassans' },
        code: 'postcode-missing',
        suffix: '.postcode',
        message: 'Il manque le code postal dans « Commune candidate », par exemple 70000.',
      },
      {
        typed: { '.name': 'Plassans', '.postcode': '700' },
        code: 'postcode-length',
        suffix: '.postcode',
        message:
          'Le code postal de « Commune candidate » contient 3 chiffres : il en faut 5, par exemple 70000.',
      },
      {
        typed: { '.name': 'P'.repeat(101), '.postcode': '70000' },
        code: 'too-long',
        suffix: '.name',
        message:
          'Le nom de la commune de « Commune candidate » est trop long : écrivez 100 caractères au plus.',
      },
    ],
  },
];
