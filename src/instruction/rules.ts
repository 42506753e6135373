import { type CalendarDate, daysBetween } from '../platform/text/index.ts';
import { finalStatuses, openStatuses, type RequestStatus } from '../requests/index.ts';
import { words } from './messages.ts';

/** Saved filters of the inbox; the first one is where the agent arrives. */
export const inboxViews = [
  'open',
  'untaken',
  'inProgress',
  'awaitingComplement',
  'mine',
  'done',
  'accepted',
  'refused',
  'closed',
  'cancelled',
] as const;
export type InboxView = (typeof inboxViews)[number];

/** Statuses that each list shows. */
export const statusesOf: Record<InboxView, readonly RequestStatus[]> = {
  open: openStatuses,
  untaken: ['submitted'],
  inProgress: ['in_progress'],
  awaitingComplement: ['awaiting_complement'],
  mine: openStatuses,
  done: finalStatuses,
  accepted: ['accepted'],
  refused: ['refused'],
  closed: ['closed'],
  cancelled: ['cancelled'],
};

/** Lists of requests that have their outcome. They are read from the last one settled; nobody waits in them. */
export const isDoneView = (view: InboxView): boolean =>
  inboxViews.indexOf(view) >= inboxViews.indexOf('done');

/** Last activity first, or longest waiting first. */
export const inboxSorts = ['recent', 'oldest'] as const;
export type InboxSort = (typeof inboxSorts)[number];

/** How many requests a list holds, from the kept counters; « Mes dossiers » is not counted. */
export const countOf = (view: InboxView, counters: ReadonlyMap<string, number>): number | undefined =>
  view === 'mine'
    ? undefined
    : statusesOf[view].reduce((sum, status) => sum + (counters.get(status) ?? 0), 0);

const monthLength = 30.44;

/** How long ago a day of the calendar was, in words: « hier », « il y a 3 jours », « il y a 2 mois ». */
export const ageInWords = (day: CalendarDate, today: CalendarDate): string => {
  const days = daysBetween(day, today);
  if (days <= 0) return words.age.today;
  if (days === 1) return words.age.yesterday;
  if (days <= 45) return words.age.days(days);
  const months = Math.round(days / monthLength);
  return months < 24 ? words.age.months(months) : words.age.years(Math.floor(months / 12));
};
