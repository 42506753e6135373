import type { Portal } from '../../access/index.ts';
import { addDays, type CalendarDate, weekdayOf } from '../../platform/text/index.ts';
import { isPublicHoliday } from './public-holidays.ts';

/** Opening hours as the authority wrote them: days from 1 (Monday) to 7, times « HH:MM ». */
export type OpeningHours = Portal['opening_hours'];

/** A moment on the clock of the town hall. */
export interface LocalMoment {
  readonly date: CalendarDate;
  /** « 14:05 ». */
  readonly time: string;
}

/** A stretch of a day during which the doors are open. */
interface Opening {
  readonly from: string;
  readonly to: string;
}

/** What can be said of the doors at a moment; « unknown » when the authority gave no hours. */
type OpeningState =
  | { readonly kind: 'open'; readonly until: string }
  | { readonly kind: 'closed'; readonly daysAhead: number; readonly weekday: number; readonly from: string }
  | { readonly kind: 'unknown' };

/** Two public holidays can follow a weekend: nothing real stays closed longer than this without saying so. */
const daysLookedAhead = 14;

/** The openings of a day of the week in order; stretches that touch (9–12, 12–17) are one. */
const openingsOfWeekday = (hours: OpeningHours, weekday: number): Opening[] => {
  const written = hours.filter((one) => one.days.includes(weekday) && one.from < one.to);
  const merged: { from: string; to: string }[] = [];
  for (const { from, to } of [...written].sort((one, other) => one.from.localeCompare(other.from))) {
    const last = merged.at(-1);
    if (!last || from > last.to) merged.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return merged;
};

const openingsOn = (hours: OpeningHours, date: string): Opening[] =>
  isPublicHoliday(date) ? [] : openingsOfWeekday(hours, weekdayOf(date));

/** Whether the doors are open at this moment and until when; otherwise when they open next. */
export const openingState = (hours: OpeningHours, now: LocalMoment): OpeningState => {
  const open = openingsOn(hours, now.date).find(({ from, to }) => from <= now.time && now.time < to);
  if (open) return { kind: 'open', until: open.to };
  for (let daysAhead = 0; daysAhead <= daysLookedAhead; daysAhead += 1) {
    const date = addDays(now.date, daysAhead);
    const next = openingsOn(hours, date).find(({ from }) => daysAhead > 0 || from > now.time);
    if (next) return { kind: 'closed', daysAhead, weekday: weekdayOf(date), from: next.from };
  }
  return { kind: 'unknown' };
};

/** Days that share the same openings, gathered for a list: Monday to Friday, then Saturday. Closed days are left out. */
export const weekOf = (
  hours: OpeningHours,
): { readonly days: readonly number[]; readonly openings: Opening[] }[] => {
  const groups: { days: number[]; openings: Opening[] }[] = [];
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    const openings = openingsOfWeekday(hours, day);
    if (openings.length === 0) continue;
    const same = groups.find((group) => JSON.stringify(group.openings) === JSON.stringify(openings));
    if (same) same.days.push(day);
    else groups.push({ days: [day], openings });
  }
  return groups;
};
