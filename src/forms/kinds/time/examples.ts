import type { KindExamples } from '../example.ts';

export const timeExamples: readonly KindExamples[] = [
  {
    title: 'an hour',
    field: { kind: 'time', label: 'Heure de passage', earliest: '08:00', latest: '18:30' },
    accepted: [
      { typed: '14 h 05', value: '14:05', shown: ['14 h 05'] },
      { typed: '14h05', value: '14:05', shown: ['14 h 05'] },
      { typed: '14:05', value: '14:05', shown: ['14 h 05'] },
      { typed: '1405', value: '14:05', shown: ['14 h 05'] },
      { typed: '9h', value: '09:00', shown: ['9 h'] },
      { typed: '9 heures', value: '09:00', shown: ['9 h'] },
    ],
    refused: [
      { typed: '', code: 'missing', message: 'Complétez « Heure de passage », par exemple « 14 h 05 ».' },
      {
        typed: 'midi',
        code: 'not-time',
        message: 'Pour « Heure de passage », donnez une heure, par exemple 14 h 05.',
      },
      {
        typed: '25:00',
        code: 'hour',
        message: 'Pour « Heure de passage », donnez une heure de 0 à 23, par exemple 14 h 05.',
      },
      {
        typed: '14:75',
        code: 'minute',
        message: 'Pour « Heure de passage », donnez des minutes de 00 à 59, par exemple 14 h 05.',
      },
      {
        typed: '7h59',
        code: 'too-early',
        message: 'Pour « Heure de passage », donnez une heure à partir de 8 h.',
      },
      {
        typed: '18h31',
        code: 'too-late',
        message: 'Pour « Heure de passage », donnez une heure jusqu’à 18 h 30.',
      },
    ],
  },
  {
    title: 'an hour of the morning',
    field: { kind: 'time', label: 'Arrivée', earliest: '07:30', latest: '12:00' },
    accepted: [{ typed: '7 h 30', value: '07:30', shown: ['7 h 30'] }],
    refused: [
      { typed: 'tôt', code: 'not-time', message: 'Pour « Arrivée », donnez une heure, par exemple 7 h 30.' },
      { typed: '', code: 'missing', message: 'Complétez « Arrivée », par exemple « 7 h 30 ».' },
    ],
  },
];
