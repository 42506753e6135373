import type { KindExamples } from '../example.ts';

const examples = 'par exemple 03 84 00 00 00, ou +41 22 345 67 89 pour un numéro étranger';
const shown = ['03 84 00 00 00'];

export const phoneExamples: readonly KindExamples[] = [
  {
    title: 'a phone number',
    field: { kind: 'phone', label: 'Téléphone' },
    accepted: [
      { typed: '0384000000', value: '+33384000000', shown },
      { typed: '03 84.00-00/00', value: '+33384000000', shown },
      { typed: '+33 3 84 00 00 00', value: '+33384000000', shown },
      { typed: '+33 (0)3 84 00 00 00', value: '+33384000000', shown },
      { typed: '0033384000000', value: '+33384000000', shown },
      { typed: '0601020304', value: '+33601020304', shown: ['06 01 02 03 04'] },
      { typed: '0692 12 34 56', value: '+262692123456', shown: ['06 92 12 34 56'] },
      { typed: '+262 692 12 34 56', value: '+262692123456', shown: ['06 92 12 34 56'] },
      { typed: '0590 12 34 56', value: '+590590123456', shown: ['05 90 12 34 56'] },
      { typed: '+596 696 12 34 56', value: '+596696123456', shown: ['06 96 12 34 56'] },
      { typed: '+590 709 01 23 45', value: '+590709012345', shown: ['07 09 01 23 45'] },
      { typed: '07 09 01 23 45', value: '+590709012345', shown: ['07 09 01 23 45'] },
      { typed: '0709 20 12 34', value: '+262709201234', shown: ['07 09 20 12 34'] },
      { typed: '+262 976 01 23 45', value: '+262976012345', shown: ['+262 9 76 01 23 45'] },
      { typed: '+33 692 12 34 56', value: '+33692123456', shown: ['+33 6 92 12 34 56'] },
      { typed: '\u202a03\u00ad84\u200d00\u206000\ufe0f00\u202c', value: '+33384000000', shown },
      { typed: '+41 22 345 67 89', value: '+41223456789', shown: ['+41223456789'] },
      { typed: '+687 26 30 00', value: '+687263000', shown: ['+687263000'] },
    ],
    refused: [
      { typed: '', code: 'missing', message: 'Complétez « Téléphone », par exemple « 03 84 00 00 00 ».' },
      {
        typed: '03 84 00 00',
        code: 'length',
        message: `Le numéro de téléphone contient 8 chiffres : il en faut 10, ${examples}.`,
      },
      {
        typed: '+33 3 84 00 00',
        code: 'length',
        message: `Le numéro de téléphone contient 8 chiffres : il en faut 10, ${examples}.`,
      },
      {
        typed: '00 00 00 00 00',
        code: 'start',
        message: `Un numéro de téléphone français commence par 0 suivi d’un chiffre de 1 à 9 : ${examples}.`,
      },
      {
        typed: '1234567890',
        code: 'start',
        message: `Un numéro de téléphone français commence par 0 suivi d’un chiffre de 1 à 9 : ${examples}.`,
      },
      {
        typed: 'mairie',
        code: 'characters',
        message: `Le numéro de téléphone ne contient que des chiffres, et « + » au début pour l’étranger : ${examples}.`,
      },
      {
        typed: '+41',
        code: 'length',
        message: `Le numéro de téléphone étranger contient 2 chiffres après le « + » : il en faut de 7 à 15, ${examples}.`,
      },
      {
        typed: '+0412345678',
        code: 'start',
        message: `Après le « + », écrivez l’indicatif du pays, qui ne commence pas par 0 : ${examples}.`,
      },
    ],
  },
];
