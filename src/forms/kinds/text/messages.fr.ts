import { formatCount, formatNumber } from '../../../platform/text/index.ts';
import { named } from '../../messages.fr.ts';

export const textMessages = {
  tooLong: (label: string, count: number, maximum: number) =>
    `${named(label)} contient ${formatCount(count, 'caractère')}\u00a0: il en faut ${formatNumber(maximum)} au plus. Raccourcissez le texte.`,
  tooShort: (label: string, count: number, minimum: number) =>
    `${named(label)} contient ${formatCount(count, 'caractère')}\u00a0: il en faut ${formatNumber(minimum)} au moins.`,
};
