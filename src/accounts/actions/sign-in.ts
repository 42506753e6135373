import type { Transaction } from '../../platform/database/index.ts';
import { hashSecret, newId, newSecret } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { forgetAttempts, giveBackAttempt } from '../../platform/throttle/index.ts';
import { verifyPassword } from '../passwords/index.ts';
import { deleteSession, findByEmail, insertSession } from '../repository.ts';
import { describeDevice, later, limits, sessionLife } from '../rules.ts';
import type { Origin } from './sign-up.ts';
import { takeTurns } from './take-turns.ts';

/** What a person typed to sign in, and from where. */
export interface Credentials extends Origin {
  readonly email: string;
  readonly password: string;
  readonly userAgent: string;
  /** Secret of the session this browser had, if any: it ends here. */
  readonly previous: string | undefined;
}

export type SignInOutcome =
  | { readonly kind: 'opened'; readonly token: string; readonly expires: Date }
  | { readonly kind: 'refused' }
  /** The password is right, the account not activated yet. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'wait'; readonly until: Date };

const turnsOf = ({ email, network }: Credentials) =>
  [
    [limits.signInByNetwork, network],
    [limits.signInByAccount, email],
  ] as const;

/** Counts the attempt before it is made, and reads whose account it is about. */
const begin = (platform: Platform, credentials: Credentials) =>
  platform.database.withScope({ kind: 'platform' }, async (tx) => {
    const until = await takeTurns(tx, turnsOf(credentials), platform.clock());
    return until ? { until } : { account: await findByEmail(tx, credentials.email) };
  });

/** Only failures count: whoever knows the password is let through next time. */
const forgiveAttempts = async (tx: Transaction, { email, network }: Credentials): Promise<void> => {
  await giveBackAttempt(tx, limits.signInByNetwork, network);
  await forgetAttempts(tx, limits.signInByAccount, email);
};

const openSession = async (tx: Transaction, account: string, credentials: Credentials, at: Date) => {
  const token = newSecret();
  const expires = later(at, sessionLife);
  if (credentials.previous) await deleteSession(tx, hashSecret(credentials.previous));
  await insertSession(tx, {
    hash: hashSecret(token),
    id: newId(),
    account,
    at,
    expiresAt: expires,
    device: describeDevice(credentials.userAgent),
  });
  return { kind: 'opened', token, expires } as const;
};

/**
 * Opens a session with an address and a password. A wrong password and an unknown address are answered alike, after
 * the same work, whatever the state of the account: only who knows the password learns that it waits for activation.
 */
export const signIn = async (platform: Platform, credentials: Credentials): Promise<SignInOutcome> => {
  const { until, account } = await begin(platform, credentials);
  if (until) return { kind: 'wait', until };
  const right = await verifyPassword(account?.password_hash, credentials.password);
  if (!right || !account) return { kind: 'refused' };
  return platform.database.withScope({ kind: 'platform' }, async (tx) => {
    await forgiveAttempts(tx, credentials);
    if (!account.activated_at) return { kind: 'waiting' };
    return openSession(tx, account.id, credentials, platform.clock());
  });
};

/** Ends a session. */
export const signOut = (platform: Platform, account: string, token: string): Promise<void> =>
  platform.database.withScope({ kind: 'account', account }, (tx) => deleteSession(tx, hashSecret(token)));
