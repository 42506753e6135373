import type { Condition } from './conditions.ts';

/** What must not hold once this field is answered, or the earlier field of which it may not be less, or more. */
export type Agreement = { message: string } & (
  | { refuse: Condition }
  | { atLeast: string }
  | { atMost: string }
);
