import type { Scope } from '../../platform/database/index.ts';
import { hashSecret } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { findProvenAccess, proveAccess, revokeAccess } from '../repository-guests.ts';
import { after, guestLife } from '../rules.ts';

const platform = { kind: 'platform' } as const;

/** Somebody without account, who proved to read the mails of an address. */
export interface Guest {
  readonly access: string;
  readonly space: string;
  readonly email: string;
  /** In which they work: the policies show them their space, as they show an account its own. */
  readonly scope: Scope & { readonly kind: 'guest' };
}

const guestOf = (row: { id: string; space_id: string; email: string } | undefined): Guest | undefined =>
  row && {
    access: row.id,
    space: row.space_id,
    email: row.email,
    scope: { kind: 'guest', access: row.id },
  };

/**
 * Proves an address by the secret that was sent to it, once: to be called when a person presses a button, never when a
 * link is opened, which mail scanners do too. Undefined when the secret is worth nothing any more.
 */
export const proveGuestAccess = ({ database, clock }: Platform, secret: string): Promise<Guest | undefined> =>
  database.withScope(platform, async (tx) => {
    const at = clock();
    return guestOf(await proveAccess(tx, hashSecret(secret), at, after(at, guestLife.proven)));
  });

/** Who comes back with a secret that was proved. One statement. */
export const enterAsGuest = ({ database, clock }: Platform, secret: string): Promise<Guest | undefined> =>
  database.withScope(platform, async (tx) =>
    guestOf(await findProvenAccess(tx, hashSecret(secret), clock())),
  );

/** Closes an access, at once for whoever is inside. */
export const revokeGuestAccess = ({ database, clock }: Platform, access: string): Promise<void> =>
  database.withScope(platform, (tx) => revokeAccess(tx, access, clock()));
