import type { Transaction } from '../../platform/database/index.ts';
import { deleteSafe } from '../repository.ts';

/** Empties the safe of somebody who leaves, in the scope `departure`. */
export const forgetSafe = (tx: Transaction, { account }: { account: string }): Promise<void> =>
  deleteSafe(tx, account);
