import type { CalendarDate } from './calendar.ts';

/** Every date shown to a person is read on the clock of mainland France, whatever the server's own time zone. */
const timeZone = 'Europe/Paris';
const noBreakSpace = '\u00a0';

const paris = new Intl.DateTimeFormat('fr-FR', {
  timeZone,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});
const calendar = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const isoDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

function partsOf(format: Intl.DateTimeFormat, date: Date): Parts {
  return Object.fromEntries(format.formatToParts(date).map((part) => [part.type, part.value]));
}

/** French says « 1er » for the first day of a month and plain numbers for the others. */
function day(parts: Parts): string {
  return parts.day === '1' ? '1er' : (parts.day ?? '');
}

function partsOfDay(date: Date | CalendarDate): Parts {
  return typeof date === 'string' ? partsOf(calendar, new Date(`${date}T00:00:00Z`)) : partsOf(paris, date);
}

const wholeDay = (parts: Parts): string => `${parts.weekday} ${day(parts)} ${parts.month} ${parts.year}`;

const timeOfDay = ({ hour, minute }: Parts): string => {
  const hours = `${Number(hour)}${noBreakSpace}h`;
  return minute === '00' ? hours : `${hours}${noBreakSpace}${minute}`;
};

/** « mardi 3 novembre 2026 à 14 h 05 », in Paris; the spaces inside the time do not break. */
export function formatDateTime(date: Date): string {
  const parts = partsOf(paris, date);
  return `${wholeDay(parts)} à ${timeOfDay(parts)}`;
}

/** « mardi 3 novembre 2026 », from an instant (in Paris) or from a day of the calendar. */
export function formatDate(date: Date | CalendarDate): string {
  return wholeDay(partsOfDay(date));
}

/** « 3 novembre 2026 », where the day of the week adds nothing (a birth date, a decision's date). */
export function formatDateWithoutWeekday(date: Date | CalendarDate): string {
  const parts = partsOfDay(date);
  return `${day(parts)} ${parts.month} ${parts.year}`;
}

/** « 14 h 05 », or « 14 h » on the hour, in Paris. */
export function formatTime(date: Date): string {
  return timeOfDay(partsOf(paris, date));
}

/** « 03/11/2026 », for narrow columns of tables. */
export function formatShortDate(date: Date | CalendarDate): string {
  const [year, month, dayOfMonth] = (typeof date === 'string' ? date : calendarDateOf(date)).split('-');
  return `${dayOfMonth}/${month}/${year}`;
}

/** The day it is in Paris at this instant, as « YYYY-MM-DD ». */
export function calendarDateOf(date: Date): CalendarDate {
  return isoDay.format(date);
}
