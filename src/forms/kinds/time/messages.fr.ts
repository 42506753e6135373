import { formatHour } from '../../../platform/text/index.ts';
import { named } from '../../messages.fr.ts';

export const timeMessages = {
  notTime: (label: string, example: string) =>
    `Pour ${named(label)}, donnez une heure, par exemple ${example}.`,
  hour: (label: string, example: string) =>
    `Pour ${named(label)}, donnez une heure de 0 à 23, par exemple ${example}.`,
  minute: (label: string, example: string) =>
    `Pour ${named(label)}, donnez des minutes de 00 à 59, par exemple ${example}.`,
  tooEarly: (label: string, earliest: string) =>
    `Pour ${named(label)}, donnez une heure à partir de ${formatHour(earliest)}.`,
  tooLate: (label: string, latest: string) =>
    `Pour ${named(label)}, donnez une heure jusqu’à ${formatHour(latest)}.`,
};
