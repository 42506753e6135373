/** When the doors of the town hall are open, and how it is said. */
import { calendarDateOf, formatHour, formatList, hourOf } from '../../platform/text/index.ts';
import { words } from './messages.ts';
import { type LocalMoment, type OpeningHours, openingState, weekOf } from './rules.ts';

const localMoment = (now: Date): LocalMoment => ({ date: calendarDateOf(now), time: hourOf(now) });

/** « Ouvert jusqu’à 17 h », « Fermé, ouvre demain à 9 h »; undefined when the authority gave no hours. */
export const sayWhetherOpen = (hours: OpeningHours, now: Date): string | undefined => {
  const state = openingState(hours, localMoment(now));
  if (state.kind === 'unknown') return undefined;
  if (state.kind === 'open') return words.openUntil(formatHour(state.until));
  const time = formatHour(state.from);
  if (state.daysAhead === 0) return words.closedUntil(time);
  if (state.daysAhead === 1) return words.closedUntilTomorrow(time);
  return state.daysAhead < 7 ? words.closedUntilDay(words.weekday(state.weekday), time) : words.closed;
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sayDays = (days: readonly number[]): string => {
  const names = days.map(words.weekday);
  const consecutive = days.every((day, index) => index === 0 || day === (days[index - 1] ?? 0) + 1);
  if (days.length === 7) return words.everyDay;
  if (consecutive && days.length > 2) return words.fromDayToDay(names[0] ?? '', names.at(-1) ?? '');
  return capitalised(formatList(names));
};

/** The week as a list: « Du lundi au vendredi » → « 9 h à 12 h et 14 h à 17 h ». */
export const sayWeek = (hours: OpeningHours): { days: string; times: string }[] =>
  weekOf(hours).map(({ days, openings }) => ({
    days: sayDays(days),
    times: formatList(openings.map(({ from, to }) => words.fromTo(formatHour(from), formatHour(to)))),
  }));
