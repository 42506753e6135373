/** Time as the program sees it: a function given to whoever needs the time, so that tests and the demonstration choose it. */

/** Says what time it is; rules never read the machine's clock themselves. */
export type Clock = () => Date;

/** The machine's clock. */
export const systemClock: Clock = () => new Date();
