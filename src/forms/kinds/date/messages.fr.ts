import { formatList } from '../../../platform/text/index.ts';
import { named } from '../../messages.fr.ts';

const partNames = { day: 'le jour', month: 'le mois', year: 'l’année' } as const;

const monthNames: readonly string[] = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

export const dateMessages = {
  monthNames,
  example: ({ day, month, year }: Record<'day' | 'month' | 'year', string>) =>
    `${day}\u00a0${month}\u00a0${year}`,
  parts: { day: 'Jour', month: 'Mois', year: 'Année' },
  incomplete: (label: string, missing: ('day' | 'month' | 'year')[], example: string) =>
    `Il manque ${formatList(missing.map((part) => partNames[part]))} dans ${named(label)}, par exemple ${example}.`,
  day: (label: string, example: string) =>
    `Dans ${named(label)}, le jour va de 1 à 31, par exemple ${example}.`,
  month: (label: string, example: string) =>
    `Dans ${named(label)}, le mois va de 1 à 12 ou s’écrit en lettres, par exemple ${example}.`,
  year: (label: string, example: string) =>
    `Dans ${named(label)}, l’année compte quatre chiffres, par exemple ${example}.`,
  impossible: (label: string, day: number, month: string, days: number) =>
    `Le ${day} ${month} n’existe pas\u00a0: corrigez le jour de ${named(label)}, qui va de 1 à ${days}.`,
  tooEarly: (label: string, earliest: string) =>
    `Pour ${named(label)}, donnez une date à partir du ${earliest}.`,
  tooLate: (label: string, latest: string) =>
    `Pour ${named(label)}, donnez une date au plus tard le ${latest}.`,
};
