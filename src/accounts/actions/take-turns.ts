import type { Transaction } from '../../platform/database/index.ts';
import { takeAttempt } from '../../platform/throttle/index.ts';
import type { Turns } from './turns.ts';

/** Counts an attempt under each rule; when one of them refuses it, the moment from which the next may be made. */
export const takeTurns = async (tx: Transaction, turns: Turns, at: Date): Promise<Date | null> => {
  for (const [rule, subject] of turns) {
    const until = await takeAttempt(tx, rule, subject, at);
    if (until) return until;
  }
  return null;
};
