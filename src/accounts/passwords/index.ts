/** Passwords: which are accepted (A1), and what is kept of them. */
import { estimateGuesses } from './estimate.ts';
import {
  estimatedFault,
  impersonalPart,
  normalisePassword,
  type PasswordFault,
  type PasswordOwner,
  personalFault,
  personalWords,
  visibleFault,
} from './rules.ts';

export { hashPassword, verifyPassword } from './hashing.ts';
export { type PasswordFault, type PasswordOwner, passphraseWords, shortestPassword } from './rules.ts';

/** Why this person may not take this password, or null when they may. */
export const passwordFault = async (typed: string, owner: PasswordOwner): Promise<PasswordFault | null> => {
  const password = normalisePassword(typed);
  const seen = visibleFault(password);
  if (seen) return seen;
  const rest = impersonalPart(password, owner);
  const guesses = await estimateGuesses(rest, personalWords(owner));
  return rest === password ? estimatedFault(password, guesses) : personalFault(guesses);
};

/** Whether the same password was typed twice, however each keyboard composes its accents. */
export const isSamePassword = (typed: string, again: string): boolean =>
  normalisePassword(typed) === normalisePassword(again);
