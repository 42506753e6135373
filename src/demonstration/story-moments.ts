import type { Entries } from '../forms/index.ts';
import type { Platform } from '../platform/platform.ts';
import type { LibraryStory } from './library.ts';

const day = 24 * 60 * 60 * 1000;
const [friday, saturday, sunday] = [5, 6, 0];
const hoursOfAnyDay = { from: 7, count: 9, back: 0 };
/** What falls on a week-end is told on the Friday, after what happened on the Friday: the order is kept. */
const hoursOnFriday: Record<number, { from: number; count: number; back: number }> = {
  [friday]: { from: 7, count: 3, back: 0 },
  [saturday]: { from: 10, count: 3, back: 1 },
  [sunday]: { from: 13, count: 3, back: 2 },
};

/** The instant of something that happened so many days before: in office hours, unless it was today. */
export const momentAgo = (now: Date, daysAgo: number): Date => {
  const moment = new Date(now.getTime() - daysAgo * day);
  if (daysAgo < 1) return moment;
  const { from, count, back } = hoursOnFriday[moment.getUTCDay()] ?? hoursOfAnyDay;
  moment.setUTCDate(moment.getUTCDate() - back);
  moment.setUTCHours(from + ((daysAgo * 5) % count), (daysAgo * 17) % 60, 0, 0);
  return moment;
};

/** The same program, as it was so many days before. */
export const platformAgo = (platform: Platform, now: Date, daysAgo: number): Platform => {
  const moment = momentAgo(now, daysAgo);
  return { ...platform, clock: () => moment };
};

/** What was typed, with the days that must stay ahead of the filing. */
export const entriesOf = (story: LibraryStory, filedAt: Date): Entries => {
  const dates = Object.entries(story.dates).flatMap(([input, days]) => {
    const date = new Date(filedAt.getTime() + days * day);
    return [
      [`${input}.day`, String(date.getUTCDate())],
      [`${input}.month`, String(date.getUTCMonth() + 1)],
      [`${input}.year`, String(date.getUTCFullYear())],
    ];
  });
  return { ...story.entries, ...Object.fromEntries(dates) };
};
