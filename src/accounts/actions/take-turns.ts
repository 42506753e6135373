import type { Transaction } from '../../platform/database/index.ts';
import { type ThrottleRule, takeAttempt } from '../../platform/throttle/index.ts';

/** Counts an attempt under each rule; when one of them refuses it, the moment from which the next may be made. */
export const takeTurns = async (
  tx: Transaction,
  turns: readonly (readonly [rule: ThrottleRule, subject: string])[],
  at: Date,
): Promise<Date | null> => {
  for (const [rule, subject] of turns) {
    const until = await takeAttempt(tx, rule, subject, at);
    if (until) return until;
  }
  return null;
};
