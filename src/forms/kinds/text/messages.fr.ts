import { formatCount, formatNumber } from '../../../platform/text/index.ts';
import { named } from '../../messages.fr.ts';

export const textMessages = {
  /** The author's help, then the limit. */
  limit: (hint: string | undefined, maximum: number) => {
    const limit = `${formatCount(maximum, 'caractère')} au plus.`;
    if (hint === undefined) return limit;
    return /[.!?…]$/.test(hint) ? `${hint} ${limit}` : `${hint}. ${limit}`;
  },
  tooLong: (label: string, count: number, maximum: number) =>
    `${named(label)} contient ${formatCount(count, 'caractère')}\u00a0: il en faut ${formatNumber(maximum)} au plus. Raccourcissez le texte.`,
  tooShort: (label: string, count: number, minimum: number) =>
    `${named(label)} contient ${formatCount(count, 'caractère')}\u00a0: il en faut ${formatNumber(minimum)} au moins.`,
};
