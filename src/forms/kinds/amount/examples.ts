import type { KindExamples } from '../example.ts';

export const amountExamples: readonly KindExamples[] = [
  {
    title: 'a sum of money',
    field: { kind: 'amount', label: 'Budget', minimum: 10, maximum: 20_000 },
    accepted: [
      { typed: '12 345,50', value: 1_234_550, shown: ['12 345,50 €'] },
      { typed: '12.345,50 €', value: 1_234_550, shown: ['12 345,50 €'] },
      { typed: '1250 euros', value: 125_000, shown: ['1 250,00 €'] },
      { typed: '1.500', value: 150_000, shown: ['1 500,00 €'] },
      { typed: '19,99', value: 1999, shown: ['19,99 €'] },
      { typed: '1234.56', value: 123_456, shown: ['1 234,56 €'] },
    ],
    refused: [
      { typed: '', code: 'missing', message: 'Complétez « Budget », par exemple « 1 250,50 ».' },
      {
        typed: 'mille',
        code: 'not-amount',
        message: 'Pour « Budget », écrivez un montant en euros, en chiffres, par exemple 1 250,50.',
      },
      {
        typed: '12,345',
        code: 'cents',
        message: 'Pour « Budget », donnez deux chiffres au plus après la virgule, par exemple 1 250,50.',
      },
      { typed: '9,99', code: 'too-small', message: 'Pour « Budget », donnez un montant d’au moins 10,00 €.' },
      {
        typed: '20000,01',
        code: 'too-great',
        message: 'Pour « Budget », donnez un montant d’au plus 20 000,00 €.',
      },
    ],
  },
  {
    title: 'a small sum',
    field: { kind: 'amount', label: 'Participation', maximum: 30 },
    accepted: [{ typed: '15,00', value: 1500, shown: ['15,00 €'] }],
    refused: [
      { typed: '', code: 'missing', message: 'Complétez « Participation », par exemple « 15,00 ».' },
      {
        typed: '12,345',
        code: 'cents',
        message: 'Pour « Participation », donnez deux chiffres au plus après la virgule, par exemple 15,00.',
      },
    ],
  },
];
