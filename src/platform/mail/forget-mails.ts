import type { Transaction } from '../database/index.ts';

/** Forgets every mail to somebody who leaves, sent or waiting, in a scope of the program. */
export const forgetMails = async (
  transaction: Transaction,
  { account, email }: { readonly account: string; readonly email: string },
): Promise<void> => {
  await transaction
    .deleteFrom('mail')
    .where(({ or, eb }) => or([eb('account_id', '=', account), eb('recipient', '=', email)]))
    .execute();
};
