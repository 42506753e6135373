import type { Transaction } from '../../platform/database/index.ts';
import { findByEmail, insertWaitingAccount, type NewAccount } from '../repository.ts';
import { activateOnce } from './activate-account.ts';

/**
 * Creates an account that needs no activation (demonstration, command line), with its own space, in a `platform` scope.
 * Throws when the address is taken.
 */
export const createActiveAccount = async (tx: Transaction, account: NewAccount, at: Date): Promise<void> => {
  const { active } = await findByEmail(tx, account.email);
  if (active) throw new Error('An account has this address already.');
  await insertWaitingAccount(tx, account, at);
  await activateOnce(tx, account.id, at);
};
