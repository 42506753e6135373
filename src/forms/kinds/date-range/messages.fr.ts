import { formatDate, formatDateWithoutWeekday } from '../../../platform/text/index.ts';
import { named } from '../../messages.fr.ts';

export const dateRangeMessages = {
  start: 'Premier jour',
  end: 'Dernier jour',
  boundLabel: (label: string, bound: string) => `${label} (${bound.toLowerCase()})`,
  startMissing: (label: string, example: string) =>
    `Il manque le premier jour de la période ${named(label)}, par exemple ${example}.`,
  endMissing: (label: string, example: string) =>
    `Il manque le dernier jour de la période ${named(label)}, par exemple ${example}.`,
  reversed: (label: string, start: string, end: string) =>
    `Dans ${named(label)}, le dernier jour (${formatDateWithoutWeekday(end)}) vient avant le premier (${formatDateWithoutWeekday(start)})\u00a0: corrigez l’un ou l’autre.`,
  tooLong: (label: string, days: number, maximum: number) =>
    `La période ${named(label)} dure ${days} jours\u00a0: elle doit en durer ${maximum} au plus.`,
  shown: (start: string, end: string) =>
    start === end ? `le ${formatDate(start)}` : `du ${formatDate(start)} au ${formatDate(end)}`,
};
