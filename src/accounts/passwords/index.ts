/** Passwords: which are accepted (A1), and what is kept of them. */
import { estimateGuesses } from './estimate.ts';
import {
  estimatedFault,
  normalisePassword,
  type PasswordFault,
  type PasswordOwner,
  personalWords,
  visibleFault,
} from './rules.ts';

export { hashPassword, verifyPassword } from './hashing.ts';
export type { PasswordFault, PasswordOwner } from './rules.ts';

/** Why this person may not take this password, or null when they may. */
export const passwordFault = async (typed: string, owner: PasswordOwner): Promise<PasswordFault | null> => {
  const password = normalisePassword(typed);
  const seen = visibleFault(password, owner);
  if (seen) return seen;
  return estimatedFault(password, await estimateGuesses(password, personalWords(owner)));
};
