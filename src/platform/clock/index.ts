/**
 * Time as the program sees it: a function given to whoever needs the time, so that tests and the demonstration choose it.
 *
 *     const clock = fixedClock('2026-11-21T09:00:00Z');
 */

/** Says what time it is; rules never read the machine's clock themselves. */
export type Clock = () => Date;

/** The machine's clock. */
export const systemClock: Clock = () => new Date();

/** A clock stopped at one moment, for tests. */
export const fixedClock = (moment: string | Date): Clock => {
  const milliseconds = new Date(moment).getTime();
  return () => new Date(milliseconds);
};
