import { named } from '../../messages.fr.ts';

/** « 14 h 05 », « 8 h ». */
export function showHour(stored: string): string {
  const [hour = '', minute = ''] = stored.split(':');
  return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`;
}

export const timeMessages = {
  notTime: (label: string, example: string) => `${named(label)} doit être une heure, par exemple ${example}.`,
  hour: (label: string, example: string) =>
    `L’heure de ${named(label)} doit aller de 0 à 23, par exemple ${example}.`,
  minute: (label: string, example: string) =>
    `Les minutes de ${named(label)} doivent aller de 00 à 59, par exemple ${example}.`,
  tooEarly: (label: string, earliest: string) =>
    `L’heure de ${named(label)} doit être ${showHour(earliest)} ou plus tard.`,
  tooLate: (label: string, latest: string) =>
    `L’heure de ${named(label)} doit être ${showHour(latest)} ou plus tôt.`,
};
