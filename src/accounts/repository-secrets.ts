/** What a person holds a secret of: one-time links, sessions. Hashes are kept, never secrets. */
import { among, type Transaction } from '../platform/database/index.ts';
import type { LinkPurpose } from './rules.ts';

/** Keeps the hash of a one-time link. */
export const insertLink = async (
  tx: Transaction,
  link: {
    hash: string;
    account: string;
    purpose: LinkPurpose;
    returnTo: string | null;
    expiresAt: Date;
    at: Date;
  },
): Promise<void> => {
  await tx
    .insertInto('account_token')
    .values({
      token_hash: link.hash,
      account_id: link.account,
      purpose: link.purpose,
      return_to: link.returnTo,
      expires_at: link.expiresAt,
      created_at: link.at,
    })
    .execute();
};

/** What a one-time link is for and whether it was used, with the address of its account. */
export const findLink = (tx: Transaction, hash: string, purpose: LinkPurpose) =>
  tx
    .selectFrom('account_token')
    .innerJoin('account', 'account.id', 'account_token.account_id')
    .select([
      'account_token.account_id',
      'account_token.expires_at',
      'account_token.used_at',
      'account_token.return_to',
      'account.email',
      'account.first_name',
      'account.last_name',
      'account.activated_at',
    ])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('account as holder')
          .select('holder.id')
          .whereRef('holder.email', '=', 'account.email')
          .where('holder.activated_at', 'is not', null),
      ).as('address_taken'),
    )
    .where('account_token.token_hash', '=', hash)
    .where('account_token.purpose', '=', purpose)
    .executeTakeFirst();

/** Uses a one-time link, once whatever the number of simultaneous clicks; the account it opens, or undefined. */
export const consumeLink = async (
  tx: Transaction,
  hash: string,
  purpose: LinkPurpose,
  at: Date,
): Promise<string | undefined> => {
  const row = await tx
    .updateTable('account_token')
    .set({ used_at: at })
    .where('token_hash', '=', hash)
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .returning('account_id')
    .executeTakeFirst();
  return row?.account_id;
};

/** Takes back every link of one kind that these accounts still have. */
export const deleteLinks = async (
  tx: Transaction,
  accounts: readonly string[],
  purpose: LinkPurpose,
): Promise<void> => {
  await tx
    .deleteFrom('account_token')
    .where('account_id', '=', among(accounts))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .execute();
};

/** Opens a session. */
export const insertSession = async (
  tx: Transaction,
  session: { hash: string; id: string; account: string; at: Date; expiresAt: Date; device: string },
): Promise<void> => {
  await tx
    .insertInto('session')
    .values({
      token_hash: session.hash,
      id: session.id,
      account_id: session.account,
      created_at: session.at,
      expires_at: session.expiresAt,
      device: session.device,
    })
    .execute();
};

/** Closes the session of a secret. */
export const deleteSession = async (tx: Transaction, hash: string): Promise<void> => {
  await tx.deleteFrom('session').where('token_hash', '=', hash).execute();
};

/** Closes every session of an account. */
export const deleteSessionsOf = async (tx: Transaction, account: string): Promise<void> => {
  await tx.deleteFrom('session').where('account_id', '=', account).execute();
};

/** Forgets sessions that are over. */
export const deleteExpiredSessions = async (tx: Transaction, at: Date): Promise<void> => {
  await tx.deleteFrom('session').where('expires_at', '<=', at).execute();
};

/** Forgets one-time links that expired before this moment. */
export const deleteOldLinks = async (tx: Transaction, before: Date): Promise<void> => {
  await tx.deleteFrom('account_token').where('expires_at', '<', before).execute();
};
