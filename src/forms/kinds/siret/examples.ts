import type { KindExamples } from '../example.ts';

const example = 'par exemple 217 005 503 00016';
const key = `Une erreur de frappe s’est glissée dans le numéro SIRET : son chiffre de contrôle ne correspond pas. Vérifiez les 14 chiffres sur votre avis de situation Sirene, ${example}.`;

export const siretExamples: readonly KindExamples[] = [
  {
    title: 'the number of an establishment',
    field: { kind: 'siret', label: 'Numéro SIRET' },
    accepted: [
      { typed: '217 005 503 00016', value: '21700550300016', shown: ['217 005 503 00016'] },
      { typed: '217.005.503-00016', value: '21700550300016', shown: ['217 005 503 00016'] },
      { typed: 'SIRET : 13002526500013', value: '13002526500013', shown: ['130 025 265 00013'] },
      // La Poste: the head office passes Luhn; this other establishment has digits whose sum is a multiple of five.
      { typed: '35600000000048', value: '35600000000048', shown: ['356 000 000 00048'] },
      { typed: '35600000049837', value: '35600000049837', shown: ['356 000 000 49837'] },
    ],
    refused: [
      {
        typed: '',
        code: 'missing',
        message: 'Complétez « Numéro SIRET », par exemple « 217 005 503 00016 ».',
      },
      {
        typed: '552-178-639-0013',
        code: 'length',
        message: `Le numéro SIRET contient 13 chiffres : il en faut 14, ${example}.`,
      },
      {
        typed: '217005503',
        code: 'siren',
        message: `Le numéro saisi contient 9 chiffres : c’est un numéro SIREN. Le numéro SIRET en compte 14, le SIREN suivi de cinq chiffres propres à l’établissement, ${example}.`,
      },
      {
        typed: '1',
        code: 'length',
        message: `Le numéro SIRET contient 1 chiffre : il en faut 14, ${example}.`,
      },
      {
        typed: '21700550300O16',
        code: 'characters',
        message: `Le numéro SIRET ne contient que des chiffres : il en faut 14, ${example}.`,
      },
      { typed: '21700550300017', code: 'key', message: key },
      { typed: '00000000000000', code: 'key', message: key },
      // The fourteen digits pass, the first nine do not: no unit has this number.
      { typed: '21700550400014', code: 'key', message: key },
      { typed: '35600000049838', code: 'key', message: key },
    ],
  },
];
