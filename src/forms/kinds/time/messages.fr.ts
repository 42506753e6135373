import { formatHour } from '../../../platform/text/index.ts';
import { named } from '../../messages.fr.ts';

export const timeMessages = {
  notTime: (label: string, example: string) => `${named(label)} doit être une heure, par exemple ${example}.`,
  hour: (label: string, example: string) =>
    `L’heure de ${named(label)} doit aller de 0 à 23, par exemple ${example}.`,
  minute: (label: string, example: string) =>
    `Les minutes de ${named(label)} doivent aller de 00 à 59, par exemple ${example}.`,
  tooEarly: (label: string, earliest: string) =>
    `L’heure de ${named(label)} doit être ${formatHour(earliest)} ou plus tard.`,
  tooLate: (label: string, latest: string) =>
    `L’heure de ${named(label)} doit être ${formatHour(latest)} ou plus tôt.`,
};
