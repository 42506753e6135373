import type { Visit } from '../../access/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { hashSecret } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { queueAccountMail } from '../mails/index.ts';
import { hashPassword } from '../passwords/index.ts';
import { holdAddress, updatePassword } from '../repository.ts';
import { deleteDevicesOf } from '../repository-devices.ts';
import { consumeLink, deleteLinks, deleteSessionsOf } from '../repository-secrets.ts';
import { activateOnce } from './activate-account.ts';
import type { Origin } from './origin.ts';
import { type KnownDevice, rememberDevice } from './remember-device.ts';
import { forgetTurns } from './turns.ts';

const change = async (
  platform: Platform,
  tx: Transaction,
  visit: Visit,
  chosen: { account: string; email: string; passwordHash: string; origin: Origin },
): Promise<KnownDevice | undefined> => {
  const at = platform.clock();
  const { account, email } = chosen;
  const held = await holdAddress(tx, email);
  if (held.some(({ id, activated_at }) => activated_at && id !== account)) return undefined;
  // Whoever reads the mails of the address has proved what the activation link proves, and chooses the password here.
  await activateOnce(tx, account, at);
  await updatePassword(tx, account, chosen.passwordHash, at);
  const all = held.map(({ id }) => id);
  await deleteLinks(tx, all, 'password');
  await deleteSessionsOf(tx, account);
  await deleteDevicesOf(tx, account);
  await forgetTurns(tx, chosen.origin, email);
  await queueAccountMail(platform, tx, visit, 'password_changed', { email, account });
  // Whoever reads the mails of the address signs in next with this browser, whatever strangers try meanwhile.
  return rememberDevice(tx, account, undefined, at);
};

/**
 * Uses a link to change the password, already checked: every session is closed, the lock of the account is lifted.
 * The browser is known from then on; undefined when the link is worth nothing any more.
 */
export const choosePassword = async (
  platform: Platform,
  visit: Visit,
  { secret, email, password, origin }: { secret: string; email: string; password: string; origin: Origin },
): Promise<KnownDevice | undefined> => {
  const passwordHash = await hashPassword(password);
  return platform.database.withScope({ kind: 'platform' }, async (tx) => {
    const account = await consumeLink(tx, hashSecret(secret), 'password', platform.clock());
    return account ? change(platform, tx, visit, { account, email, passwordHash, origin }) : undefined;
  });
};
