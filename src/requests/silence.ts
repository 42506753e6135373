/**
 * The legal clock: what the authority's silence means and when.
 * Sources: Code des relations entre le public et l'administration, L231-1, L231-4, L114-5 (standards/saisine.md §3).
 */

import { addDays, addMonths, type CalendarDate, daysBetween } from '../platform/text/index.ts';

/** Rule of a démarche: after so many months, silence accepts, rejects, or means nothing. */
export interface SilenceRule {
  readonly kind: 'accept' | 'reject' | 'none';
  readonly months?: number;
}

/** State of the clock of one request. */
export interface SilenceClock {
  readonly silence_kind: SilenceRule['kind'];
  readonly silence_due_on: CalendarDate | null;
  readonly clock_suspended_at: Date | null;
}

const defaultMonths = 2;

/** The clock when the request is received on this day. */
export const startClock = (rule: SilenceRule, receivedOn: CalendarDate): SilenceClock => ({
  silence_kind: rule.kind,
  silence_due_on: rule.kind === 'none' ? null : addMonths(receivedOn, rule.months ?? defaultMonths),
  clock_suspended_at: null,
});

/** The clock while documents are missing: it stands still. */
export const suspendClock = (clock: SilenceClock, at: Date): SilenceClock => {
  // Column by column: a whole row may be given, of which nothing else must come back.
  const { silence_kind, silence_due_on, clock_suspended_at } = clock;
  const suspended = silence_kind === 'none' ? clock_suspended_at : (clock_suspended_at ?? at);
  return { silence_kind, silence_due_on, clock_suspended_at: suspended };
};

/**
 * The clock when the missing pieces arrive: a period of acceptance runs only from their reception, a period of rejection
 * goes on where it stood (L114-5). `suspendedOn` and `resumedOn` are days on the clock of its authority.
 */
export const resumeClock = (
  clock: SilenceClock,
  rule: SilenceRule,
  days: { suspendedOn: CalendarDate; resumedOn: CalendarDate },
): SilenceClock => {
  const { silence_kind, silence_due_on, clock_suspended_at } = clock;
  const running = { silence_kind, silence_due_on, clock_suspended_at: null };
  if (!clock_suspended_at || !silence_due_on) return running;
  if (silence_kind === 'accept')
    return { ...running, silence_due_on: addMonths(days.resumedOn, rule.months ?? defaultMonths) };
  const still = Math.max(0, daysBetween(days.suspendedOn, days.resumedOn));
  return { ...running, silence_due_on: addDays(silence_due_on, still) };
};
