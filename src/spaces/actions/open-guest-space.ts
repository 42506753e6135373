import type { Transaction } from '../../platform/database/index.ts';
import { canonicalEmail } from '../../platform/email-address/index.ts';
import { hashSecret, newId, newSecret } from '../../platform/identifiers/index.ts';
import { insertSpace } from '../repository.ts';
import { insertGuestAccess } from '../repository-guests.ts';
import { after, guestLife } from '../rules.ts';

/** A guest space, and the secret of the link that is to be sent to the address: it is kept nowhere. */
export interface OpenedGuestSpace {
  readonly space: string;
  readonly access: string;
  readonly secret: string;
}

/** Opens a space for somebody without account. Nobody is in it before the address is proved. In a `platform` scope. */
export const openGuestSpace = async (
  tx: Transaction,
  guest: { readonly name: string; readonly email: string },
  at: Date,
): Promise<OpenedGuestSpace> => {
  const [space, access, secret] = [newId(), newId(), newSecret()];
  await insertSpace(tx, { id: space, kind: 'guest', name: guest.name }, at);
  await insertGuestAccess(tx, {
    id: access,
    space,
    hash: hashSecret(secret),
    email: canonicalEmail(guest.email),
    at,
    expiresAt: after(at, guestLife.unproven),
  });
  return { space, access, secret };
};
