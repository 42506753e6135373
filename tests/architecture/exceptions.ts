import { expect } from 'vitest';

/** What breaks a rule, each with the reason why it may. */
export type Exceptions = Readonly<Record<string, string>>;

/** Nothing breaks the rule but what is listed. */
export const expectOnly = (found: Iterable<string>, exceptions: Exceptions): void => {
  expect([...new Set(found)].filter((one) => !(one in exceptions)).toSorted()).toEqual([]);
};
