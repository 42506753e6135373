/**
 * How often something may be tried, by account or by network: sign-in, mails asked for, accounts created. The counters
 * stand in the database, so that they hold for every process; their keys are hashes, so that they name nobody.
 *
 *     const until = await takeAttempt(tx, signInByAccount, email, now);      // inside a `platform` scope
 *     if (until) …                                                         // refused until then
 */
import { createHash } from 'node:crypto';
import type { Transaction } from '../database/index.ts';
import { countAttempt, deleteKey, deleteOldKeys, lockKey, readLock, uncountAttempt } from './repository.ts';
import { lockSeconds, type ThrottleRule } from './rules.ts';

export { networkOf, type ThrottleRule } from './rules.ts';

const keyOf = (rule: ThrottleRule, subject: string): string =>
  createHash('sha256').update(`${rule.name}\n${subject}`).digest('base64url');

const later = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);

/**
 * Counts an attempt before it is made, so that simultaneous ones cannot all slip through.
 * Returns null when it may be made, or the moment from which the next one may.
 */
export const takeAttempt = async (
  tx: Transaction,
  rule: ThrottleRule,
  subject: string,
  at: Date,
): Promise<Date | null> => {
  const key = keyOf(rule, subject);
  const attempts = await countAttempt(tx, { key, at, windowStart: later(at, -rule.windowSeconds) });
  // The door may open between the two statements: the person is then asked to try again now.
  if (attempts === undefined) return (await readLock(tx, key)) ?? at;
  const seconds = lockSeconds(rule, attempts);
  if (seconds > 0) await lockKey(tx, key, later(at, seconds));
  return null;
};

/** Gives back an attempt that succeeded, where only failures count: those of the others sharing the network remain. */
export const giveBackAttempt = (tx: Transaction, rule: ThrottleRule, subject: string): Promise<void> =>
  uncountAttempt(tx, keyOf(rule, subject));

/** Forgets every attempt of a subject: the right person has come. */
export const forgetAttempts = (tx: Transaction, rule: ThrottleRule, subject: string): Promise<void> =>
  deleteKey(tx, keyOf(rule, subject));

const day = 24 * 60 * 60;

/** Removes the counters that no longer hold anybody back. */
export const purgeAttempts = (tx: Transaction, at: Date): Promise<void> =>
  deleteOldKeys(tx, later(at, -day), at);
