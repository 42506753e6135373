/** Browsers that an account has signed in from: their hashes, never their secrets. In a `platform` scope. */
import type { Transaction } from '../platform/database/index.ts';

/** Whether somebody has signed in with this device: its secret is one that we drew. */
export const isDevice = async (tx: Transaction, hash: string, at: Date): Promise<boolean> => {
  const row = await tx
    .selectFrom('known_device')
    .select('token_hash')
    .where('token_hash', '=', hash)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row !== undefined;
};

/** Whether this account has signed in with this device. */
export const knowsDevice = async (
  tx: Transaction,
  device: { readonly hash: string; readonly account: string; readonly at: Date },
): Promise<boolean> => {
  const row = await tx
    .selectFrom('known_device')
    .select('token_hash')
    .where('account_id', '=', device.account)
    .where('token_hash', '=', device.hash)
    .where('expires_at', '>', device.at)
    .executeTakeFirst();
  return row !== undefined;
};

/** Remembers the device of an account, or remembers it for longer. */
export const keepDevice = async (
  tx: Transaction,
  device: { readonly hash: string; readonly account: string; readonly expiresAt: Date },
): Promise<void> => {
  await tx
    .insertInto('known_device')
    .values({ token_hash: device.hash, account_id: device.account, expires_at: device.expiresAt })
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'token_hash']).doUpdateSet({ expires_at: device.expiresAt }),
    )
    .execute();
};

/** Forgets every device of an account. */
export const deleteDevicesOf = async (tx: Transaction, account: string): Promise<void> => {
  await tx.deleteFrom('known_device').where('account_id', '=', account).execute();
};

/** Forgets the devices that nobody came back with in time. */
export const deleteOldDevices = async (tx: Transaction, at: Date): Promise<void> => {
  await tx.deleteFrom('known_device').where('expires_at', '<=', at).execute();
};
