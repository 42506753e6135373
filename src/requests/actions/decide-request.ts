import type { Transaction } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Act } from '../act.ts';
import type { RequestRow } from '../repository.ts';
import { changeRequest } from './change-request.ts';

/** A decision: its meaning, the reasons given to the citizen, and the letter. */
export interface Decision {
  readonly outcome: 'accept' | 'refuse' | 'close';
  readonly reason: string;
  /** Makes the letter (its contents stored first, its row written in this transaction); null when there is none. */
  readonly letter: (tx: Transaction, request: RequestRow, at: Date) => Promise<string | null>;
}

/** Accepts, refuses or closes a request, with its reasons (L211-2: an unfavourable decision states them). */
export const decideRequest = (
  platform: Platform,
  act: Act,
  number: string,
  decision: Decision,
): Promise<void> =>
  changeRequest(platform, act, number, decision.outcome, async ({ tx, request, at, record }) => {
    const letter = await decision.letter(tx, request, at);
    const clock = { silence_due_on: null, clock_suspended_at: null };
    await record({ reason: decision.reason, letter }, { ...clock, decided_at: at });
  });
