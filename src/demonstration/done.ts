import type { Outcome } from '../access/index.ts';

/** What an action made; the library that an action refuses is a mistake of ours, said with the place of each fault. */
export const done = <Done>(outcome: Outcome<Done>, what: string): Done => {
  if ('done' in outcome) return outcome.done;
  const faults = outcome.refused.map(({ input, code }) => `${input} ${code}`).join(', ');
  throw new Error(`demonstration: ${what} is refused: ${faults}`);
};

/** Something of the library that another part of it names. */
export const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`library: ${what} is missing`);
  return value;
};
