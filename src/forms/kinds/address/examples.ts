import type { KindExamples } from '../example.ts';

const typed = { '.street': '1 rue fleurie', '.postcode': '70000', '.town': 'Plassans' };

export const addressExamples: readonly KindExamples[] = [
  {
    title: 'an address in France',
    field: { kind: 'address', label: 'Adresse de la mairie', autocomplete: 'street-address' },
    accepted: [
      {
        typed: { ...typed, '.postcode': '70 000' },
        value: { street: '1 rue fleurie', postcode: '70000', town: 'Plassans' },
        shown: ['1 rue fleurie', '70000 Plassans'],
      },
      {
        typed: { ...typed, '.complement': 'Bâtiment B', '.country': 'BE' },
        value: { street: '1 rue fleurie', postcode: '70000', town: 'Plassans', complement: 'Bâtiment B' },
        shown: ['1 rue fleurie', 'Bâtiment B', '70000 Plassans'],
      },
    ],
    refused: [
      {
        typed: {},
        code: 'missing',
        suffix: '.street',
        message: 'Complétez « Adresse de la mairie », par exemple « 1 rue fleurie, 21000 Dijon ».',
      },
      {
        typed: { ...typed, '.street': '' },
        code: 'street-missing',
        suffix: '.street',
        message: 'Il manque le numéro et la rue dans « Adresse de la mairie », par exemple 1 rue fleurie.',
      },
      {
        typed: { ...typed, '.town': ' ' },
        code: 'town-missing',
        suffix: '.town',
        message: 'Il manque la commune dans « Adresse de la mairie », par exemple Dijon.',
      },
      {
        typed: { ...typed, '.postcode': '' },
        code: 'postcode-missing',
        suffix: '.postcode',
        message: 'Il manque le code postal dans « Adresse de la mairie », par exemple 70000.',
      },
      {
        typed: { ...typed, '.postcode': '7000' },
        code: 'postcode-length',
        suffix: '.postcode',
        message:
          'Le code postal de « Adresse de la mairie » contient 4 chiffres : il en faut 5, par exemple 70000.',
      },
      {
        typed: { ...typed, '.postcode': '7000A' },
        code: 'postcode-characters',
        suffix: '.postcode',
        message:
          'Le code postal de « Adresse de la mairie » ne contient que des chiffres, par exemple 70000.',
      },
      {
        typed: { ...typed, '.postcode': '99000' },
        code: 'postcode-unknown',
        suffix: '.postcode',
        message:
          'Le code postal de « Adresse de la mairie » ne correspond à aucun département, par exemple 70000.',
      },
      {
        typed: { ...typed, '.street': 'a'.repeat(201) },
        code: 'too-long',
        suffix: '.street',
        message:
          '« Numéro et rue » de « Adresse de la mairie » est trop long : écrivez 200 caractères au plus.',
      },
    ],
  },
  {
    title: 'an address anywhere',
    field: { kind: 'address', label: 'Adresse', country: true },
    accepted: [
      {
        typed,
        value: { street: '1 rue fleurie', postcode: '70000', town: 'Plassans', country: 'FR' },
        shown: ['1 rue fleurie', '70000 Plassans'],
      },
      {
        typed: {
          '.street': 'Grand-Place 1',
          '.postcode': 'B-1000',
          '.town': 'Bruxelles',
          '.country': 'Belgique',
        },
        value: { street: 'Grand-Place 1', postcode: 'B-1000', town: 'Bruxelles', country: 'BE' },
        shown: ['Grand-Place 1', 'B-1000 Bruxelles', 'Belgique'],
      },
      {
        typed: { '.street': 'Main St 3', '.town': 'Dublin', '.country': 'ie' },
        value: { street: 'Main St 3', postcode: '', town: 'Dublin', country: 'IE' },
        shown: ['Main St 3', 'Dublin', 'Irlande'],
      },
      {
        typed: { ...typed, '.postcode': '97 110', '.country': 'Guadeloupe' },
        value: { street: '1 rue fleurie', postcode: '97110', town: 'Plassans', country: 'GP' },
        shown: ['1 rue fleurie', '97110 Plassans', 'Guadeloupe'],
      },
    ],
    refused: [
      {
        typed: { ...typed, '.postcode': '', '.country': 'GP' },
        code: 'postcode-missing',
        suffix: '.postcode',
        message: 'Il manque le code postal dans « Adresse », par exemple 70000.',
      },
      {
        typed: { ...typed, '.country': 'RE' },
        code: 'postcode-unknown',
        suffix: '.postcode',
        message: 'Le code postal de « Adresse » ne correspond à aucun département, par exemple 70000.',
      },
      {
        typed: { ...typed, '.country': 'Syldavie' },
        code: 'country',
        suffix: '.country',
        message: 'Choisissez dans la liste le pays de « Adresse ».',
      },
    ],
  },
];
