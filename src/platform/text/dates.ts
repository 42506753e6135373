import { currentLocale, currentZone } from '../language/index.ts';
import type { CalendarDate } from './calendar.ts';
import { words } from './messages.ts';
import { onceAMinute } from './once-a-minute.ts';

/** A format costs a hundred times what it formats: one for each language and zone, made when it is first needed. */
const formatFor = (options: Intl.DateTimeFormatOptions) => {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (locale: string, timeZone: string): Intl.DateTimeFormat => {
    const name = `${locale} ${timeZone}`;
    const known = made.get(name);
    if (known) return known;
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    made.set(name, format);
    return format;
  };
};

const wholeDate = formatFor({
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});
const isoDay = formatFor({ year: 'numeric', month: '2-digit', day: '2-digit' });
const isoTime = formatFor({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

type Parts = Readonly<Record<'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute', string>>;

const partsIn = onceAMinute(
  currentLocale,
  (locale, zone, date): Parts =>
    Object.fromEntries(
      wholeDate(locale, zone)
        .formatToParts(date)
        .map((part) => [part.type, part.value]),
    ) as Parts,
);

const dayIn = onceAMinute(
  () => 'sv-SE',
  (locale, zone, date): CalendarDate => isoDay(locale, zone).format(date),
);

const partsOf = (date: Date): Parts => partsIn(currentZone(), date);

const partsOfDay = (date: Date | CalendarDate): Parts =>
  typeof date === 'string' ? partsIn('UTC', new Date(`${date}T00:00:00Z`)) : partsOf(date);

const timeOfDay = ({ hour, minute }: Pick<Parts, 'hour' | 'minute'>): string =>
  words.hour(Number(hour), minute);

/** « mardi 3 novembre 2026 à 14 h 05 », on the authority's clock; the spaces inside the time do not break. */
export function formatDateTime(date: Date): string {
  const parts = partsOf(date);
  return words.dayAndHour(words.dayOfWeek(parts), timeOfDay(parts));
}

/** « mardi 3 novembre 2026 », from an instant (on the authority's clock) or from a day of the calendar. */
export function formatDate(date: Date | CalendarDate): string {
  return words.dayOfWeek(partsOfDay(date));
}

/** « 3 novembre 2026 », where the day of the week adds nothing (a birth date, a decision's date). */
export function formatDateWithoutWeekday(date: Date | CalendarDate): string {
  return words.day(partsOfDay(date));
}

/** « 14 h 05 », or « 14 h » on the hour, on the authority's clock. */
export function formatTime(date: Date): string {
  return timeOfDay(partsOf(date));
}

/** « 14 h 05 », « 8 h », from an hour kept as « 14:05 ». */
export function formatHour(stored: string): string {
  const [hour = '', minute = ''] = stored.split(':');
  return timeOfDay({ hour, minute });
}

/** « 03/11/2026 », for narrow columns of tables. */
export function formatShortDate(date: Date | CalendarDate): string {
  const stored = typeof date === 'string' ? date : calendarDateOf(date);
  const [year = '', month = '', day = ''] = stored.split('-');
  return words.shortDay(day, month, year);
}

/** The day it is at this instant on the authority's clock, as « YYYY-MM-DD ». */
export function calendarDateOf(date: Date): CalendarDate {
  return dayIn(currentZone(), date);
}

/** The hour it is at this instant on the authority's clock, as « HH:MM ». */
export function hourOf(date: Date): string {
  return isoTime('sv-SE', currentZone()).format(date);
}
