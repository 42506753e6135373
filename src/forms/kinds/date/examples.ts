import type { KindExamples } from '../example.ts';

const day = (typed: string) => {
  const [first = '', month = '', year = ''] = typed.split(' ');
  return { '.day': first, '.month': month, '.year': year };
};
const shown = ['3 novembre 2026'];

export const dateExamples: readonly KindExamples[] = [
  {
    title: 'a day',
    field: { kind: 'date', label: 'Date de plantation', earliest: '2000-01-01', latest: 'today' },
    accepted: [
      { typed: day('3 11 2026'), value: '2026-11-03', shown },
      { typed: day('03 novembre 2026'), value: '2026-11-03', shown },
      { typed: day('3 Nov. 2026'), value: '2026-11-03', shown },
      { typed: { '.day': '3/11/2026' }, value: '2026-11-03', shown },
      { typed: { '.day': '03-11-2026' }, value: '2026-11-03', shown },
      { typed: { '.day': '3 novembre 2026' }, value: '2026-11-03', shown },
      { typed: { '.day': '2026-11-03' }, value: '2026-11-03', shown },
      { typed: { '.day': '03112026' }, value: '2026-11-03', shown },
      { typed: { '.day': '1er août 2024' }, value: '2024-08-01', shown: ['1er août 2024'] },
      { typed: day('29 2 2024'), value: '2024-02-29', shown: ['29 février 2024'] },
    ],
    refused: [
      {
        typed: {},
        code: 'missing',
        suffix: '.day',
        message: 'Complétez « Date de plantation », par exemple « 3 11 2026 ».',
      },
      {
        typed: { '.day': '3', '.year': '2026' },
        code: 'incomplete',
        suffix: '.month',
        message: 'Il manque le mois dans « Date de plantation », par exemple 3 11 2026.',
      },
      {
        typed: { '.day': '3' },
        code: 'incomplete',
        suffix: '.month',
        message: 'Il manque le mois et l’année dans « Date de plantation », par exemple 3 11 2026.',
      },
      {
        typed: day('32 1 2026'),
        code: 'day',
        suffix: '.day',
        message: 'Dans « Date de plantation », le jour va de 1 à 31, par exemple 3 11 2026.',
      },
      {
        typed: day('3 13 2026'),
        code: 'month',
        suffix: '.month',
        message:
          'Dans « Date de plantation », le mois va de 1 à 12 ou s’écrit en lettres, par exemple 3 11 2026.',
      },
      {
        typed: day('3 jui 2026'),
        code: 'month',
        suffix: '.month',
        message:
          'Dans « Date de plantation », le mois va de 1 à 12 ou s’écrit en lettres, par exemple 3 11 2026.',
      },
      {
        typed: day('3 11 26'),
        code: 'year',
        suffix: '.year',
        message: 'Dans « Date de plantation », l’année compte quatre chiffres, par exemple 3 11 2026.',
      },
      {
        typed: { '.day': '3/11/26' },
        code: 'year',
        suffix: '.year',
        message: 'Dans « Date de plantation », l’année compte quatre chiffres, par exemple 3 11 2026.',
      },
      {
        typed: day('31 4 2026'),
        code: 'impossible',
        suffix: '.day',
        message: 'Le 31 avril n’existe pas : corrigez le jour de « Date de plantation », qui va de 1 à 30.',
      },
      {
        typed: day('29 2 2026'),
        code: 'impossible',
        suffix: '.day',
        message:
          'Le 29 février 2026 n’existe pas : corrigez le jour de « Date de plantation », qui va de 1 à 28.',
      },
      {
        typed: day('31 12 1999'),
        code: 'too-early',
        suffix: '.day',
        message: 'Pour « Date de plantation », donnez une date à partir du 1er janvier 2000.',
      },
      {
        typed: day('22 11 2026'),
        code: 'too-late',
        suffix: '.day',
        message: 'Pour « Date de plantation », donnez une date au plus tard le 21 novembre 2026.',
      },
    ],
  },
  {
    title: 'an age',
    field: { kind: 'date', label: 'Naissance', latest: 'today-18y', autocomplete: 'bday' },
    accepted: [{ typed: day('21 11 2008'), value: '2008-11-21', shown: ['21 novembre 2008'] }],
    refused: [
      {
        typed: {},
        code: 'missing',
        suffix: '.day',
        message: 'Complétez « Naissance », par exemple « 3 5 1984 ».',
      },
      {
        typed: day('22 11 2008'),
        code: 'too-late',
        suffix: '.day',
        message: 'Pour « Naissance », donnez une date au plus tard le 21 novembre 2008.',
      },
    ],
  },
  {
    title: 'a day to come',
    field: { kind: 'date', label: 'Premier repas', earliest: 'today', latest: 'today+1y' },
    accepted: [{ typed: day('22 5 2027'), value: '2027-05-22', shown: ['samedi 22 mai 2027'] }],
    refused: [
      {
        typed: { '.day': '3' },
        code: 'incomplete',
        suffix: '.month',
        message: 'Il manque le mois et l’année dans « Premier repas », par exemple 22 5 2027.',
      },
    ],
  },
  {
    title: 'a day from today on',
    field: { kind: 'date', label: 'Début des travaux', earliest: 'today' },
    accepted: [{ typed: day('21 12 2026'), value: '2026-12-21', shown: ['lundi 21 décembre 2026'] }],
    refused: [
      {
        typed: day('3 13 2027'),
        code: 'month',
        suffix: '.month',
        message:
          'Dans « Début des travaux », le mois va de 1 à 12 ou s’écrit en lettres, par exemple 21 12 2026.',
      },
    ],
  },
  {
    title: 'a day long ago',
    field: { kind: 'date', label: 'Acte', latest: '1950-01-01' },
    accepted: [{ typed: day('1 12 1949'), value: '1949-12-01', shown: ['jeudi 1er décembre 1949'] }],
    refused: [
      {
        typed: day('3 11 26'),
        code: 'year',
        suffix: '.year',
        message: 'Dans « Acte », l’année compte quatre chiffres, par exemple 1 12 1949.',
      },
    ],
  },
  {
    title: 'a day with the author’s own example',
    field: { kind: 'date', label: 'Validité', example: '31 12 2027' },
    accepted: [{ typed: day('31 12 2027'), value: '2027-12-31', shown: ['vendredi 31 décembre 2027'] }],
    refused: [
      {
        typed: day('32 1 2026'),
        code: 'day',
        suffix: '.day',
        message: 'Dans « Validité », le jour va de 1 à 31, par exemple 31 12 2027.',
      },
    ],
  },
];
