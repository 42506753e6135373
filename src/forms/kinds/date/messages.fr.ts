import { formatList } from '../../../platform/text/index.ts';
import { named } from '../../messages.fr.ts';

const example = 'par exemple 3\u00a011\u00a02026';
const partNames = { day: 'le jour', month: 'le mois', year: 'l’année' } as const;

export const dateMessages = {
  example: '3\u00a011\u00a02026',
  parts: { day: 'Jour', month: 'Mois', year: 'Année' },
  incomplete: (label: string, missing: ('day' | 'month' | 'year')[]) =>
    `Il manque ${formatList(missing.map((part) => partNames[part]))} dans ${named(label)}, ${example}.`,
  day: (label: string) => `Dans ${named(label)}, le jour va de 1 à 31, ${example}.`,
  month: (label: string) => `Dans ${named(label)}, le mois va de 1 à 12 ou s’écrit en lettres, ${example}.`,
  year: (label: string) => `Dans ${named(label)}, l’année compte quatre chiffres, ${example}.`,
  impossible: (label: string, day: number, month: string, days: number) =>
    `Le ${day} ${month} n’existe pas\u00a0: corrigez le jour de ${named(label)}, qui va de 1 à ${days}.`,
  tooEarly: (label: string, earliest: string) =>
    `Pour ${named(label)}, donnez une date à partir du ${earliest}.`,
  tooLate: (label: string, latest: string) => `Pour ${named(label)}, donnez une date jusqu’au ${latest}.`,
};

export const monthNames = [
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
] as const;
