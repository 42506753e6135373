import { formatList } from '../../../platform/text/index.ts';
import { named } from '../../messages.fr.ts';

const example = 'par exemple 3 11 2026';
const partNames = { day: 'le jour', month: 'le mois', year: 'l’année' } as const;

export const dateMessages = {
  example: '3 11 2026',
  parts: { day: 'Jour', month: 'Mois', year: 'Année' },
  incomplete: (label: string, missing: ('day' | 'month' | 'year')[]) =>
    `Il manque ${formatList(missing.map((part) => partNames[part]))} dans ${named(label)}, ${example}.`,
  day: (label: string) => `Le jour de ${named(label)} doit être un nombre de 1 à 31, ${example}.`,
  month: (label: string) =>
    `Le mois de ${named(label)} doit être un nombre de 1 à 12, ou son nom, ${example}.`,
  year: (label: string) => `L’année de ${named(label)} doit comporter quatre chiffres, ${example}.`,
  impossible: (label: string, monthName: string, days: number) =>
    `La date de ${named(label)} n’existe pas\u00a0: ${monthName} compte ${days} jours. Corrigez le jour, ${example}.`,
  tooEarly: (label: string, earliest: string) =>
    `La date de ${named(label)} doit être le ${earliest} ou plus tard.`,
  tooLate: (label: string, latest: string) =>
    `La date de ${named(label)} doit être le ${latest} ou plus tôt.`,
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
