import type { Transaction } from '../../platform/database/index.ts';
import { canonicalEmail } from '../../platform/email-address/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { deleteAccounts, holdAddress } from '../repository.ts';

/** Somebody who leaves. */
export interface Leaver {
  readonly account: string;
  readonly email: string;
}

/** What one module forgets of them, in the transaction of their departure. */
export type Forget = (tx: Transaction, leaver: Leaver) => Promise<void>;

/**
 * Deletes the account of an address, and every sign-up that waits for it, with all that is the person's own. What was sent
 * belongs to the authorities: it stays, with the names by value. Each module gives what it forgets, in one transaction.
 * False when nothing has this address.
 */
export const deleteAccount = async (
  { database }: Pick<Platform, 'database'>,
  typed: string,
  forgetting: readonly Forget[],
): Promise<boolean> => {
  const email = canonicalEmail(typed);
  const found = await database.withScope({ kind: 'platform' }, (tx) => holdAddress(tx, email));
  const account = (found.find((one) => one.activated_at) ?? found[0])?.id;
  if (!account) return false;
  return database.withScope({ kind: 'departure', account }, async (tx) => {
    const held = (await holdAddress(tx, email)).map(({ id }) => id);
    if (!held.includes(account)) return false;
    for (const forget of forgetting) await forget(tx, { account, email });
    await deleteAccounts(tx, held);
    return true;
  });
};
