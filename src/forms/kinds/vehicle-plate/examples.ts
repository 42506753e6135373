import type { KindExamples } from '../example.ts';

const examples = 'par exemple AB-123-CD, ou 1234 AB 70 pour une ancienne plaque';

export const vehiclePlateExamples: readonly KindExamples[] = [
  {
    title: 'a registration plate',
    field: { kind: 'vehicle-plate', label: 'Immatriculation' },
    accepted: [
      { typed: 'ab 123 cd', value: 'AB-123-CD', shown: ['AB-123-CD'] },
      { typed: 'AB123CD', value: 'AB-123-CD', shown: ['AB-123-CD'] },
      { typed: '1234 AB 70', value: '1234 AB 70', shown: ['1234 AB 70'] },
      { typed: '12 ABC 2A', value: '12 ABC 2A', shown: ['12 ABC 2A'] },
      { typed: '1234AB974', value: '1234 AB 974', shown: ['1234 AB 974'] },
    ],
    refused: [
      { typed: '', code: 'missing', message: 'Complétez « Immatriculation », par exemple « AB-123-CD ».' },
      {
        typed: 'AB12CD',
        code: 'form',
        message: `Le numéro d’immatriculation s’écrit avec deux lettres, trois chiffres et deux lettres, ${examples}.`,
      },
      {
        typed: 'AB-000-CD',
        code: 'form',
        message: `Le numéro d’immatriculation s’écrit avec deux lettres, trois chiffres et deux lettres, ${examples}.`,
      },
      {
        typed: 'AI-123-CD',
        code: 'letters',
        message: `Le numéro d’immatriculation contient « I », qui n’est jamais attribué : vérifiez s’il s’agit d’un chiffre, ${examples}.`,
      },
      {
        typed: 'AB-123-SS',
        code: 'letters',
        message: `Le numéro d’immatriculation contient « SS », qui n’est jamais attribué : vérifiez s’il s’agit d’un chiffre, ${examples}.`,
      },
      {
        typed: '1234 AB 99',
        code: 'department',
        message: `Le numéro d’immatriculation finit par « 99 », qui n’est pas un département, ${examples}.`,
      },
    ],
  },
];
