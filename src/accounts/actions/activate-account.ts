import type { Transaction } from '../../platform/database/index.ts';
import { hashSecret } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { createPersonalSpace } from '../../spaces/index.ts';
import { activateAccount } from '../repository.ts';
import { findLink } from '../repository-secrets.ts';
import { type LinkPurpose, type LinkState, linkState } from '../rules.ts';

/** What is known of a one-time link before it is used: its state, and whose it is. */
export interface LinkView {
  readonly state: LinkState;
  readonly email: string | undefined;
  readonly firstName: string;
  readonly lastName: string;
  /** The page to come back to, from the root of the portal. */
  readonly returnTo: string | undefined;
  /** Whether the sign-up it is for waits for its activation. */
  readonly waits: boolean;
}

/** Reads a one-time link without using it: mail scanners open every link they see. */
export const readLink = async (
  platform: Platform,
  secret: string,
  purpose: LinkPurpose,
): Promise<LinkView> => {
  const found = await platform.database.withScope({ kind: 'platform' }, (tx) =>
    findLink(tx, hashSecret(secret), purpose),
  );
  const state = linkState(found, platform.clock());
  // The address has its account already (another sign-up, a forgotten password): the link has nothing left to do.
  const done = purpose === 'activation' && state !== 'unknown' && found?.address_taken;
  return {
    state: done ? 'used' : state,
    email: found?.email,
    firstName: found?.first_name ?? '',
    lastName: found?.last_name ?? '',
    returnTo: found?.return_to ?? undefined,
    waits: found !== undefined && found.activated_at === null,
  };
};

/** Activates an account, once: its own space comes with it. */
export const activateOnce = async (tx: Transaction, account: string, at: Date): Promise<void> => {
  const person = await activateAccount(tx, account, at);
  if (!person) return;
  await createPersonalSpace(tx, { account, firstName: person.first_name, lastName: person.last_name }, at);
};
