import { addDays, addMonths, isDay } from '../../../platform/text/index.ts';

/** The day a limit means: itself, or `today`, `today+30d`, `today-6m`, `today-18y` counted from the given day. */
export function resolveDay(limit: string | undefined, today: string): string | undefined {
  if (limit === undefined || isDay(limit)) return limit;
  const match = /^today(?:([+-]\d{1,4})([dmy]))?$/.exec(limit);
  if (!match || !isDay(today)) return undefined;
  const shift = Number(match[1] ?? 0);
  if (match[2] === 'd' || shift === 0) return addDays(today, shift);
  return addMonths(today, match[2] === 'y' ? shift * 12 : shift);
}
