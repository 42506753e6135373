/**
 * The legal clock: what the authority's silence means and when.
 * Sources: Code des relations entre le public et l'administration, L231-1, L231-4, L114-5 (standards/saisine.md §3).
 */

/** Rule of a démarche: after so many months, silence accepts, rejects, or means nothing. */
export interface SilenceRule {
  readonly kind: 'accept' | 'reject' | 'none';
  readonly months?: number;
}

/** State of the clock of one request. Days of the calendar are written YYYY-MM-DD. */
export interface SilenceClock {
  readonly silence_kind: SilenceRule['kind'];
  readonly silence_due_on: string | null;
  readonly clock_suspended_at: Date | null;
}

const defaultMonths = 2;

const lastDayOf = (year: number, month: number): number =>
  new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** Same day so many months later; the last day of the month when it has no such day (31 December + 2 months = 28 or 29 February). */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = lastDayOf(target.getUTCFullYear(), target.getUTCMonth());
  target.setUTCDate(Math.min(date, last));
  return isoDay(target);
};

/** The day so many days after another. */
export const addDays = (day: string, days: number): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return isoDay(date);
};

const daysBetween = (from: string, to: string): number =>
  Math.max(0, Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000));

/** The clock when the request is received on this day. */
export const startClock = (rule: SilenceRule, receivedOn: string): SilenceClock => ({
  silence_kind: rule.kind,
  silence_due_on: rule.kind === 'none' ? null : addMonths(receivedOn, rule.months ?? defaultMonths),
  clock_suspended_at: null,
});

/** The clock while documents are missing: it stands still. */
export const suspendClock = (clock: SilenceClock, at: Date): SilenceClock =>
  clock.silence_kind === 'none' || clock.clock_suspended_at ? clock : { ...clock, clock_suspended_at: at };

/**
 * The clock when the missing pieces arrive: a period of acceptance runs only from their reception, a period of rejection
 * goes on where it stood (L114-5). `suspendedOn` and `resumedOn` are days in Paris.
 */
export const resumeClock = (
  clock: SilenceClock,
  rule: SilenceRule,
  days: { suspendedOn: string; resumedOn: string },
): SilenceClock => {
  if (!clock.clock_suspended_at || !clock.silence_due_on) return { ...clock, clock_suspended_at: null };
  const due =
    clock.silence_kind === 'accept'
      ? addMonths(days.resumedOn, rule.months ?? defaultMonths)
      : addDays(clock.silence_due_on, daysBetween(days.suspendedOn, days.resumedOn));
  return { ...clock, silence_due_on: due, clock_suspended_at: null };
};
