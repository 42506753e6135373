import type { KindExamples } from '../example.ts';

export const countryExamples: readonly KindExamples[] = [
  {
    title: 'a country',
    field: { kind: 'country', label: 'Pays de naissance' },
    accepted: [
      { typed: 'FR', value: 'FR', shown: ['France'] },
      { typed: 'be', value: 'BE', shown: ['Belgique'] },
      { typed: 'COTE D’IVOIRE', value: 'CI', shown: ['Côte d’Ivoire'] },
    ],
    refused: [
      { typed: '', code: 'missing', message: 'Choisissez une réponse pour « Pays de naissance ».' },
      {
        typed: 'Syldavie',
        code: 'unknown',
        message: 'Choisissez dans la liste le pays de « Pays de naissance », par exemple France.',
      },
    ],
  },
];
