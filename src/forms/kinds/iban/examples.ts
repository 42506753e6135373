import type { KindExamples } from '../example.ts';

const example = 'par exemple FR76 3000 6000 0112 3456 7890 189';

export const ibanExamples: readonly KindExamples[] = [
  {
    title: 'a bank account',
    field: { kind: 'iban', label: 'IBAN' },
    accepted: [
      {
        typed: 'FR76 3000 6000 0112 3456 7890 189',
        value: 'FR7630006000011234567890189',
        shown: ['FR76 3000 6000 0112 3456 7890 189'],
      },
      {
        typed: 'iban fr7630006000011234567890189',
        value: 'FR7630006000011234567890189',
        shown: ['FR76 3000 6000 0112 3456 7890 189'],
      },
      { typed: 'BE68-5390-0754-7034', value: 'BE68539007547034', shown: ['BE68 5390 0754 7034'] },
    ],
    refused: [
      {
        typed: '',
        code: 'missing',
        message: 'Complétez « IBAN », par exemple « FR76 3000 6000 0112 3456 7890 189 ».',
      },
      {
        typed: 'FR76 3000 6000 0112 3456 7890 180',
        code: 'key',
        message: `Une erreur de frappe s’est glissée dans l’IBAN : ses chiffres de contrôle ne correspondent pas. Recopiez-le depuis votre relevé d’identité bancaire, ${example}.`,
      },
      {
        typed: 'FR76 3000 6000',
        code: 'length',
        message: `L’IBAN contient 12 caractères : il en faut 27 quand il commence par FR, ${example}.`,
      },
      {
        typed: '30006000011234567890189',
        code: 'start',
        message: `L’IBAN commence par deux lettres et deux chiffres, ${example}.`,
      },
      {
        typed: 'US76 3000 6000',
        code: 'country',
        message: `L’IBAN commence par « US » : vérifiez ces deux lettres. Les virements vont vers les pays de la zone SEPA, ${example}.`,
      },
      {
        typed: 'FR76 3000 é000',
        code: 'characters',
        message: `L’IBAN ne contient que des lettres et des chiffres, ${example}.`,
      },
    ],
  },
];
