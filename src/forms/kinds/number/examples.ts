import type { KindExamples } from '../example.ts';

export const numberExamples: readonly KindExamples[] = [
  {
    title: 'a whole number',
    field: {
      kind: 'number',
      label: 'Nombre d’habitants',
      minimum: 1,
      maximum: 5_000_000,
      unit: 'habitants',
      unitSingular: 'habitant',
    },
    accepted: [
      { typed: '1250', value: 1250, shown: ['1 250 habitants'] },
      { typed: '12 345', value: 12_345, shown: ['12 345 habitants'] },
      { typed: '12\u202f345', value: 12_345, shown: ['12 345 habitants'] },
      { typed: '12.345', value: 12_345, shown: ['12 345 habitants'] },
      { typed: '350 Habitants', value: 350, shown: ['350 habitants'] },
      { typed: '1 habitant', value: 1, shown: ['1 habitant'] },
      { typed: '7,0', value: 7, shown: ['7 habitants'] },
    ],
    refused: [
      { typed: '', code: 'missing', message: 'Complétez « Nombre d’habitants », par exemple « 12 ».' },
      {
        typed: 'douze',
        code: 'not-number',
        message: 'Pour « Nombre d’habitants », écrivez un nombre en chiffres, par exemple 12.',
      },
      {
        typed: '12,5',
        code: 'decimals',
        message: 'Pour « Nombre d’habitants », donnez un nombre entier, sans virgule, par exemple 12.',
      },
      {
        typed: '0',
        code: 'too-small',
        message: 'Pour « Nombre d’habitants », donnez un nombre d’au moins 1 habitant.',
      },
      {
        typed: '5 000 001',
        code: 'too-great',
        message: 'Pour « Nombre d’habitants », donnez un nombre d’au plus 5 000 000 habitants.',
      },
      {
        typed: '1e3',
        code: 'not-number',
        message: 'Pour « Nombre d’habitants », écrivez un nombre en chiffres, par exemple 12.',
      },
      {
        typed: '9'.repeat(16),
        code: 'not-number',
        message: 'Pour « Nombre d’habitants », écrivez un nombre en chiffres, par exemple 12.',
      },
    ],
  },
  {
    title: 'a number with decimals',
    field: { kind: 'number', label: 'Surface', decimals: 2, unit: 'm²' },
    accepted: [
      { typed: '12,5', value: 12.5, shown: ['12,5 m²'] },
      { typed: '12.5 m²', value: 12.5, shown: ['12,5 m²'] },
      { typed: '1.234,56', value: 1234.56, shown: ['1 234,56 m²'] },
      { typed: ',5', value: 0.5, shown: ['0,5 m²'] },
      { typed: '-3', value: -3, shown: ['-3 m²'] },
      { typed: '-0', value: 0, shown: ['0 m²'] },
    ],
    refused: [
      {
        typed: '1,234',
        code: 'decimals',
        message: 'Pour « Surface », donnez 2 chiffres au plus après la virgule, par exemple 12,50.',
      },
    ],
  },
  // What is proposed is accepted.
  ...(
    [
      [{ minimum: 1, maximum: 8 }, '5', 5],
      [{ minimum: 1950, maximum: 2026 }, '1988', 1988],
      [{ minimum: 20_000 }, '20 000', 20_000],
      [{ maximum: 3, decimals: 1 }, '3', 3],
      [{ decimals: 3 }, '12,500', 12.5],
      [{ maximum: 8, example: '7' }, '7', 7],
    ] as const
  ).map(([limits, typed, value]) => ({
    title: `an example within ${JSON.stringify(limits)}`,
    field: { kind: 'number', label: 'Nombre', ...limits },
    accepted: [{ typed, value, shown: [typed.replace(',500', ',5')] }],
    refused: [
      {
        typed: 'beaucoup',
        code: 'not-number',
        message: `Pour « Nombre », écrivez un nombre en chiffres, par exemple ${typed}.`,
      },
    ],
  })),
];
