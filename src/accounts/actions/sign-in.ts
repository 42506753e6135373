import { hashSecret } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { giveBackAttempt } from '../../platform/throttle/index.ts';
import { verifyPassword } from '../passwords/index.ts';
import { findByEmail } from '../repository.ts';
import { deleteSession } from '../repository-secrets.ts';
import { type Browser, type Opening, openSession } from './open-session.ts';
import { takeTurns } from './take-turns.ts';
import { deviceOf, signInTurns, type Turns } from './turns.ts';

/** What a person typed to sign in, and from where. */
export interface Credentials extends Browser {
  readonly email: string;
  readonly password: string;
}

export type SignInOutcome =
  | Opening
  /** The password is that of a sign-up that waits. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'wait'; readonly until: Date };

/** Counts the attempt before it is made, and reads what the address has. */
const begin = (platform: Platform, credentials: Credentials) =>
  platform.database.withScope({ kind: 'platform' }, async (tx) => {
    const at = platform.clock();
    const found = await findByEmail(tx, credentials.email);
    const device = await deviceOf(tx, credentials, found.active?.id, at);
    const turns = signInTurns(credentials, credentials.email, device);
    return { ...found, turns, until: await takeTurns(tx, turns, at) };
  });

/**
 * This attempt was no failure, and says nothing of those before: whoever signs up with the address of somebody else must
 * not have the failures on their account forgotten.
 */
const giveBack = (platform: Platform, turns: Turns): Promise<void> =>
  platform.database.withScope({ kind: 'platform' }, async (tx) => {
    for (const [rule, subject] of turns) await giveBackAttempt(tx, rule, subject);
  });

/**
 * Opens a session with an address and a password. A wrong password and an unknown address are answered alike, after
 * the same work, whatever the address has: only who knows the password of a sign-up learns that it waits, and whoever
 * signs up with the address of somebody else learns no more.
 */
export const signIn = async (platform: Platform, credentials: Credentials): Promise<SignInOutcome> => {
  const { until, active, waiting, turns } = await begin(platform, credentials);
  if (until) return { kind: 'wait', until };
  if ((await verifyPassword(active?.password_hash, credentials.password)) && active)
    return platform.database.withScope({ kind: 'platform' }, (tx) =>
      openSession(tx, active, { ...credentials, turns }, platform.clock()),
    );
  if (!(await verifyPassword(waiting?.password_hash, credentials.password))) return { kind: 'refused' };
  await giveBack(platform, turns);
  return { kind: 'waiting' };
};

/** Ends a session. */
export const signOut = (platform: Platform, account: string, token: string): Promise<void> =>
  platform.database.withScope({ kind: 'account', account }, (tx) => deleteSession(tx, hashSecret(token)));
