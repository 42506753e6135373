import type { KindExamples } from '../example.ts';

const range = (start: string, end: string) => ({ '.start.day': start, '.end.day': end });

export const dateRangeExamples: readonly KindExamples[] = [
  {
    title: 'a period',
    field: { kind: 'date-range', label: 'Visite', earliest: 'today', maximumDays: 31 },
    accepted: [
      {
        typed: {
          '.start.day': '1',
          '.start.month': '12',
          '.start.year': '2026',
          '.end.day': '8',
          '.end.month': '12',
          '.end.year': '2026',
        },
        value: { start: '2026-12-01', end: '2026-12-08' },
        shown: ['du mardi 1er décembre 2026 au mardi 8 décembre 2026'],
      },
      {
        typed: range('1/12/2026', '1/12/2026'),
        value: { start: '2026-12-01', end: '2026-12-01' },
        shown: ['le mardi 1er décembre 2026'],
      },
    ],
    refused: [
      { typed: {}, code: 'missing', suffix: '.start.day', message: 'Complétez « Visite ».' },
      {
        typed: { '.end.day': '8/12/2026' },
        code: 'start-missing',
        suffix: '.start.day',
        message: 'Il manque le premier jour de la période « Visite », par exemple 21 12 2026.',
      },
      {
        typed: { '.start.day': '8/12/2026' },
        code: 'end-missing',
        suffix: '.end.day',
        message: 'Il manque le dernier jour de la période « Visite », par exemple 26 12 2026.',
      },
      {
        // Before today too, and told as the order that it is.
        typed: range('8/12/2026', '1/11/2026'),
        code: 'reversed',
        suffix: '.end.day',
        message:
          'Dans « Visite », le dernier jour (1er novembre 2026) vient avant le premier (8 décembre 2026) : corrigez l’un ou l’autre.',
      },
      {
        typed: range('8/12/2026', '1/12/2026'),
        code: 'reversed',
        suffix: '.end.day',
        message:
          'Dans « Visite », le dernier jour (1er décembre 2026) vient avant le premier (8 décembre 2026) : corrigez l’un ou l’autre.',
      },
      {
        typed: range('1/12/2026', '1/1/2027'),
        code: 'too-long',
        suffix: '.end.day',
        message: 'La période « Visite » dure 32 jours : elle doit en durer 31 au plus.',
      },
      {
        typed: range('31/11/2026', '1/12/2026'),
        code: 'impossible',
        suffix: '.start.day',
        message:
          'Le 31 novembre n’existe pas : corrigez le jour de « Visite (premier jour) », qui va de 1 à 30.',
      },
      {
        typed: range('20/11/2026', '1/12/2026'),
        code: 'too-early',
        suffix: '.start.day',
        message: 'Pour « Visite (premier jour) », donnez une date à partir du 21 novembre 2026.',
      },
    ],
  },
  {
    title: 'a single day long ago',
    field: { kind: 'date-range', label: 'Séjour', latest: '2026-11-03', maximumDays: 1 },
    accepted: [
      {
        typed: range('3/11/2026', '3/11/2026'),
        value: { start: '2026-11-03', end: '2026-11-03' },
        shown: ['le mardi 3 novembre 2026'],
      },
    ],
    refused: [
      {
        typed: { '.start.day': '3/11/2026' },
        code: 'end-missing',
        suffix: '.end.day',
        message: 'Il manque le dernier jour de la période « Séjour », par exemple 3 11 2026.',
      },
    ],
  },
];
