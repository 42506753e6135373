/** A day of the calendar as « YYYY-MM-DD » (a birth date, a limit): no time, so no time zone, and no clock. */
export type CalendarDate = string;

const millisecondsOfDay = 86_400_000;

const midnight = (day: CalendarDate): number => Date.parse(`${day}T00:00:00Z`);

const dayAt = (milliseconds: number): CalendarDate => new Date(milliseconds).toISOString().slice(0, 10);

/** Number of days of a month (1 to 12). */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** The day that has these numbers. */
export const writeDay = (year: number, month: number, day: number): CalendarDate =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** Whether something stored is a day of the calendar. */
export const isDay = (stored: unknown): stored is CalendarDate => {
  if (typeof stored !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(stored)) return false;
  const [year = 0, month = 0, day = 0] = stored.split('-').map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
};

/** Number of days from one day to another; negative when the second is earlier. */
export const daysBetween = (first: CalendarDate, last: CalendarDate): number =>
  Math.round((midnight(last) - midnight(first)) / millisecondsOfDay);

/** The day so many days after another, or before it. */
export const addDays = (day: CalendarDate, days: number): CalendarDate =>
  dayAt(midnight(day) + days * millisecondsOfDay);

/** Same day so many months later; the last day of the month when it has no such day (31 December + 2 months = 28 or 29 February). */
export const addMonths = (day: CalendarDate, months: number): CalendarDate => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return writeDay(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)));
};

/** Day of the week, from 1 (Monday) to 7. */
export const weekdayOf = (day: CalendarDate): number => new Date(midnight(day)).getUTCDay() || 7;
