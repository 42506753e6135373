import { type Language, offeredLanguages, usualSpeech } from './context.ts';

/** « fr-CA;q=0.8 » → fr, 0.8 */
const readWish = (wish: string): { language: string; weight: number } => {
  const [range = '', ...parameters] = wish.trim().toLowerCase().split(';');
  const weight = parameters.map((one) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(one)?.[1]).find(Boolean);
  return { language: range.split('-', 1)[0] ?? '', weight: Number(weight ?? 1) };
};

/** The offered language that a browser prefers (its header Accept-Language). */
export const languageAsked = (
  header: string | undefined,
  offered: readonly Language[] = offeredLanguages,
): Language => {
  // Most visits: nothing to choose, nothing to read.
  if (offered.length < 2 || !header) return offered[0] ?? usualSpeech.language;
  const wishes = header
    .slice(0, 200)
    .split(',')
    .map(readWish)
    .filter(({ weight }) => weight > 0);
  wishes.sort((one, other) => other.weight - one.weight);
  for (const { language } of wishes) {
    const found = offered.find((one) => one === language);
    if (found) return found;
  }
  return offered[0] ?? usualSpeech.language;
};
