import type { Visit } from '../../access/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { hashSecret } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { forgetAttempts } from '../../platform/throttle/index.ts';
import { queueAccountMail } from '../mails/index.ts';
import { hashPassword } from '../passwords/index.ts';
import { holdAddress, updatePassword } from '../repository.ts';
import { consumeLink, deleteLinks, deleteSessionsOf } from '../repository-secrets.ts';
import { limits } from '../rules.ts';
import { activateOnce } from './activate-account.ts';

const change = async (
  platform: Platform,
  tx: Transaction,
  visit: Visit,
  chosen: { account: string; email: string; passwordHash: string },
): Promise<boolean> => {
  const at = platform.clock();
  const { account, email } = chosen;
  const held = await holdAddress(tx, email);
  if (held.some(({ id, activated_at }) => activated_at && id !== account)) return false;
  // Whoever reads the mails of the address has proved what the activation link proves, and chooses the password here.
  await activateOnce(tx, account, at);
  await updatePassword(tx, account, chosen.passwordHash, at);
  const all = held.map(({ id }) => id);
  await deleteLinks(tx, all, 'password');
  await deleteSessionsOf(tx, account);
  await forgetAttempts(tx, limits.signInByAccount, email);
  await queueAccountMail(platform, tx, visit, 'password_changed', { email, account });
  return true;
};

/**
 * Uses a link to change the password, already checked: every session is closed, the lock of the account is lifted.
 * False when the link is worth nothing any more.
 */
export const choosePassword = async (
  platform: Platform,
  visit: Visit,
  { secret, email, password }: { secret: string; email: string; password: string },
): Promise<boolean> => {
  const passwordHash = await hashPassword(password);
  return platform.database.withScope({ kind: 'platform' }, async (tx) => {
    const account = await consumeLink(tx, hashSecret(secret), 'password', platform.clock());
    return account ? change(platform, tx, visit, { account, email, passwordHash }) : false;
  });
};
