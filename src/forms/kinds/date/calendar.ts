/** Days of the calendar as text, `2026-11-03`: no time, no time zone, no clock. */

/** Number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** `2026-11-03` from its numbers. */
export function isoDay(year: number, month: number, day: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}

/** Year, month and day of a day that exists, else nothing. */
export function splitDay(day: string): [number, number, number] | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
  return exists ? [year, month, date] : undefined;
}

/** Guard of stored days. */
export function isDay(stored: unknown): stored is string {
  return typeof stored === 'string' && splitDay(stored) !== undefined;
}

/** Number of days from one day to another. */
export function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000);
}

/** The day a limit means: itself, or `today`, `today+30d`, `today-6m`, `today-18y` counted from the given day. */
export function resolveDay(limit: string | undefined, today: string): string | undefined {
  if (limit === undefined || isDay(limit)) return limit;
  const match = /^today(?:([+-]\d{1,4})([dmy]))?$/.exec(limit);
  const start = splitDay(today);
  if (!match || !start) return undefined;
  const shift = Number(match[1] ?? 0);
  if (match[2] === 'd' || shift === 0) return shiftDays(start, shift);
  return shiftMonths(start, match[2] === 'y' ? shift * 12 : shift);
}

function shiftDays([year, month, day]: [number, number, number], days: number): string {
  const shifted = new Date(Date.UTC(year, month - 1, day + days));
  return isoDay(shifted.getUTCFullYear(), shifted.getUTCMonth() + 1, shifted.getUTCDate());
}

function shiftMonths([year, month, day]: [number, number, number], months: number): string {
  const index = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return isoDay(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}
