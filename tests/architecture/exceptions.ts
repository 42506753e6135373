import { expect } from 'vitest';

/** What breaks a rule, each with the reason why it may. */
export type Exceptions = Readonly<Record<string, string>>;

/** What breaks the rule is what is listed, and nothing is listed that no longer breaks it. */
export const expectOnly = (found: Iterable<string>, exceptions: Exceptions): void => {
  expect([...new Set(found)].toSorted()).toEqual(Object.keys(exceptions).toSorted());
};
