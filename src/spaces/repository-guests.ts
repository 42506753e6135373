/** Who files without account: the proofs by which one comes back to a guest space. In a `platform` scope. */
import type { Transaction } from '../platform/database/index.ts';

/** A way into a guest space, as it is written: nobody has come by it yet. */
export interface NewGuestAccess {
  readonly id: string;
  readonly space: string;
  readonly hash: string;
  readonly email: string;
  readonly at: Date;
  readonly expiresAt: Date;
}

/** Writes a way into a guest space. */
export const insertGuestAccess = async (tx: Transaction, access: NewGuestAccess): Promise<void> => {
  await tx
    .insertInto('guest_access')
    .values({
      id: access.id,
      space_id: access.space,
      token_hash: access.hash,
      email: access.email,
      created_at: access.at,
      expires_at: access.expiresAt,
    })
    .execute();
};

/** Notes that somebody came with the token, which only the mailbox received; nothing when it is worth nothing any more. */
export const proveAccess = (tx: Transaction, hash: string, at: Date, expiresAt: Date) =>
  tx
    .updateTable('guest_access')
    .set({ proven_at: at, expires_at: expiresAt })
    .where('token_hash', '=', hash)
    .where('proven_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .returning(['id', 'space_id', 'email'])
    .executeTakeFirst();

/** The access of a token that was proved and still holds. */
export const findProvenAccess = (tx: Transaction, hash: string, at: Date) =>
  tx
    .selectFrom('guest_access')
    .select(['id', 'space_id', 'email'])
    .where('token_hash', '=', hash)
    .where('proven_at', 'is not', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();

/** Closes a way into a guest space. */
export const revokeAccess = async (tx: Transaction, id: string, at: Date): Promise<void> => {
  await tx
    .updateTable('guest_access')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
};
