import type { Transaction } from '../../platform/database/index.ts';
import { hashSecret, newId, newSecret } from '../../platform/identifiers/index.ts';
import { holdAccount } from '../repository.ts';
import { deleteSession, insertSession } from '../repository-secrets.ts';
import { describeDevice, later, sessionLife } from '../rules.ts';
import type { Origin } from './origin.ts';
import { type KnownDevice, rememberDevice } from './remember-device.ts';
import { forgiveTurns, type Turns } from './turns.ts';

/** The browser that a session is opened for. */
export interface Browser extends Origin {
  readonly userAgent: string;
  /** Secret of the session this browser had, if any: it ends here. */
  readonly previous: string | undefined;
}

/** A session opened, or not. */
export type Opening =
  | {
      readonly kind: 'opened';
      readonly token: string;
      readonly expires: Date;
      readonly device: KnownDevice;
    }
  | { readonly kind: 'refused' };

/**
 * Opens a session for an account whose password was just verified. Its row is held, and the password asked for once
 * more: a session opened with a password changed meanwhile would outlive the change, which closes every session.
 */
export const openSession = async (
  tx: Transaction,
  account: { readonly id: string; readonly password_hash: string | null },
  browser: Browser & { readonly turns: Turns },
  at: Date,
): Promise<Opening> => {
  if (!(await holdAccount(tx, account))) return { kind: 'refused' };
  await forgiveTurns(tx, browser.turns);
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
  const device = await rememberDevice(tx, account.id, browser.device, at);
  return { kind: 'opened', token, expires, device };
};
