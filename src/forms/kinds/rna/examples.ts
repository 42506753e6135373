import type { KindExamples } from '../example.ts';

const example = 'par exemple W701234567';

export const rnaExamples: readonly KindExamples[] = [
  {
    title: 'the number of an association',
    field: { kind: 'rna', label: 'Numéro RNA', required: false },
    accepted: [
      { typed: 'w 701 234 567', value: 'W701234567', shown: ['W701234567'] },
      { typed: 'W2A1234567', value: 'W2A1234567', shown: ['W2A1234567'] },
      { typed: 'W9R1234567', value: 'W9R1234567', shown: ['W9R1234567'] },
      { typed: '', shown: [] },
    ],
    refused: [
      {
        typed: '0701234567',
        code: 'start',
        message: `Le numéro RNA commence par la lettre W suivie de 9 chiffres ou lettres, ${example}. Il figure sur le récépissé de la préfecture.`,
      },
      {
        typed: 'W70123456',
        code: 'length',
        message: `Le numéro RNA contient 9 caractères : il en faut 10, la lettre W comprise, ${example}.`,
      },
      {
        typed: 'W70123456*',
        code: 'characters',
        message: `Le numéro RNA ne contient que des chiffres et des lettres, ${example}.`,
      },
    ],
  },
];
