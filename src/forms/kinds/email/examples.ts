import type { KindExamples } from '../example.ts';

const example = 'par exemple mairie@exemple.fr';

export const emailExamples: readonly KindExamples[] = [
  {
    title: 'an e-mail address',
    field: { kind: 'email', label: 'Adresse électronique', autocomplete: 'email' },
    accepted: [
      { typed: ' Mairie@PLASSANS.fr ', value: 'Mairie@plassans.fr', shown: ['Mairie@plassans.fr'] },
      {
        typed: "o'neil+fleurs@sous.domaine.gouv.fr",
        value: "o'neil+fleurs@sous.domaine.gouv.fr",
        shown: ["o'neil+fleurs@sous.domaine.gouv.fr"],
      },
      { typed: 'elise@éclat.fr', value: 'elise@éclat.fr', shown: ['elise@éclat.fr'] },
      // An ending as machines write it.
      {
        typed: 'mairie@plassans.XN--P1AI',
        value: 'mairie@plassans.xn--p1ai',
        shown: ['mairie@plassans.xn--p1ai'],
      },
      { typed: 'mailto:a@b.fr', value: 'a@b.fr', shown: ['a@b.fr'] },
    ],
    refused: [
      {
        typed: '',
        code: 'missing',
        message: 'Complétez « Adresse électronique », par exemple « mairie@exemple.fr ».',
      },
      {
        typed: 'mairie.plassans.fr',
        code: 'at',
        message: `L’adresse électronique doit contenir une fois le signe @, ${example}.`,
      },
      {
        typed: 'a@b@c.fr',
        code: 'at',
        message: `L’adresse électronique doit contenir une fois le signe @, ${example}.`,
      },
      {
        typed: 'la mairie@exemple.fr',
        code: 'space',
        message: `L’adresse électronique contient un espace : écrivez-la d’un seul tenant, ${example}.`,
      },
      {
        typed: '@plassans.fr',
        code: 'before-at',
        message: `Il manque ce qui vient avant le signe @ de l’adresse électronique, ${example}.`,
      },
      {
        typed: 'élise@courriel.example',
        code: 'letter',
        message: `L’adresse électronique contient « é » avant le signe @, que les messageries refusent : corrigez-la, ${example}.`,
      },
      {
        typed: 'mairie@plassans.xn--',
        code: 'domain',
        message: `L’adresse électronique doit finir par un nom de domaine complet après le signe @, ${example}.`,
      },
      {
        typed: 'mairie@plassans',
        code: 'domain',
        message: `L’adresse électronique doit finir par un nom de domaine complet après le signe @, ${example}.`,
      },
      {
        typed: 'mairie@-plassans.fr',
        code: 'domain',
        message: `L’adresse électronique doit finir par un nom de domaine complet après le signe @, ${example}.`,
      },
      {
        typed: 'mairie@plassans,fr',
        code: 'characters',
        message: `L’adresse électronique contient « , », qui ne peut pas y figurer : corrigez-la, ${example}.`,
      },
      {
        typed: 'la..mairie@exemple.fr',
        code: 'dots',
        message: `L’adresse électronique contient un point mal placé : corrigez-la, ${example}.`,
      },
      {
        typed: `${'a'.repeat(250)}@b.fr`,
        code: 'too-long',
        message: `L’adresse électronique contient 255 caractères : il en faut 254 au plus, ${example}.`,
      },
    ],
  },
];
