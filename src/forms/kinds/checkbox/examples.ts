import type { KindExamples } from '../example.ts';

export const checkboxExamples: readonly KindExamples[] = [
  {
    title: 'a box that must be ticked',
    field: { kind: 'checkbox', label: 'J’accepte le règlement' },
    accepted: [{ typed: 'yes', value: true, shown: ['Oui'] }],
    refused: [
      { typed: '', code: 'missing', message: 'Cochez la case « J’accepte le règlement » pour continuer.' },
    ],
  },
  {
    title: 'a box that may be ticked',
    field: { kind: 'checkbox', label: 'Recevoir la lettre', required: false },
    accepted: [
      { typed: 'yes', value: true, shown: ['Oui'] },
      { typed: '', value: false, shown: ['Non'] },
      { typed: 'anything', value: false, shown: ['Non'] },
    ],
  },
];
