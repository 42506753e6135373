import { type CalendarDate, daysBetween, writeDay } from '../../platform/text/index.ts';

/** Month and day of the holidays that never move. */
const fixed = new Set(['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']);

/** Days after Easter Sunday: Easter Monday, Ascension Day, Whit Monday. */
const afterEaster = [1, 39, 50];

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
const easterSunday = (year: number): CalendarDate => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const count = moon + weekday - 7 * late + 114;
  return writeDay(year, Math.floor(count / 31), (count % 31) + 1);
};

/** Whether a date (« 2026-05-14 ») is one of the eleven public holidays of the whole country. */
export const isPublicHoliday = (date: CalendarDate): boolean => {
  if (fixed.has(date.slice(5))) return true;
  const easter = easterSunday(Number(date.slice(0, 4)));
  return afterEaster.includes(daysBetween(easter, date));
};
