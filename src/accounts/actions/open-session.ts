import type { Transaction } from '../../platform/database/index.ts';
import { hashSecret, newId, newSecret } from '../../platform/identifiers/index.ts';
import { forgetAttempts, giveBackAttempt } from '../../platform/throttle/index.ts';
import { holdAccount } from '../repository.ts';
import { deleteSession, insertSession } from '../repository-secrets.ts';
import { describeDevice, later, limits, sessionLife } from '../rules.ts';
import type { Origin } from './sign-up.ts';

/** The browser that a session is opened for. */
export interface Browser extends Origin {
  readonly userAgent: string;
  /** Secret of the session this browser had, if any: it ends here. */
  readonly previous: string | undefined;
}

/** A session opened, or not. */
export type Opening =
  | { readonly kind: 'opened'; readonly token: string; readonly expires: Date }
  | { readonly kind: 'refused' };

/** What an attempt with a password is counted under. */
export const turnsOf = ({ network }: Origin, email: string) =>
  [
    [limits.signInByNetwork, network],
    [limits.signInByAccount, email],
  ] as const;

/** Only failures count: whoever knows the password is let through next time. */
const forgiveAttempts = async (tx: Transaction, { network }: Origin, email: string): Promise<void> => {
  await giveBackAttempt(tx, limits.signInByNetwork, network);
  await forgetAttempts(tx, limits.signInByAccount, email);
};

/**
 * Opens a session for an account whose password was just verified. Its row is held, and the password asked for once
 * more: a session opened with a password changed meanwhile would outlive the change, which closes every session.
 */
export const openSession = async (
  tx: Transaction,
  account: { readonly id: string; readonly email: string; readonly password_hash: string | null },
  browser: Browser,
  at: Date,
): Promise<Opening> => {
  if (!(await holdAccount(tx, account))) return { kind: 'refused' };
  await forgiveAttempts(tx, browser, account.email);
  const token = newSecret();
  const expires = later(at, sessionLife);
  if (browser.previous) await deleteSession(tx, hashSecret(browser.previous));
  await insertSession(tx, {
    hash: hashSecret(token),
    id: newId(),
    account: account.id,
    at,
    expiresAt: expires,
    device: describeDevice(browser.userAgent),
  });
  return { kind: 'opened', token, expires };
};
