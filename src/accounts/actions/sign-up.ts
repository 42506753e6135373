import type { Visit } from '../../access/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { newId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { queueActivation, queueKnownAddress } from '../mails/index.ts';
import { hashPassword } from '../passwords/index.ts';
import { type ContactDetails, deleteLinks, type Identity, insertWaitingAccount } from '../repository.ts';
import { limits } from '../rules.ts';
import { issueLink } from './issue-link.ts';
import { takeTurns } from './take-turns.ts';

/** Where a post comes from, and where the person was going. */
export interface Origin {
  /** `networkOf` the address: counted, never kept in clear. */
  readonly network: string;
  readonly returnTo: string | undefined;
}

/** A message left, or why not yet. It never says whether the address has an account. */
export type MailOutcome = { readonly kind: 'sent' } | { readonly kind: 'wait'; readonly until: Date };

/** What a person gave to have an account, checked. */
export interface Candidate extends Identity, ContactDetails {
  readonly email: string;
  readonly password: string;
}

const greet = async (
  platform: Platform,
  tx: Transaction,
  visit: Visit,
  candidate: Candidate & { passwordHash: string },
  returnTo: string | undefined,
): Promise<void> => {
  const at = platform.clock();
  const account = await insertWaitingAccount(tx, { id: newId(), ...candidate }, at);
  if (!account) return queueKnownAddress(platform, tx, visit, candidate, returnTo);
  // Links sent before led to what was given before, a stranger's password perhaps.
  await deleteLinks(tx, account, 'activation');
  const secret = await issueLink(tx, account, 'activation', at);
  return queueActivation(platform, tx, visit, { email: candidate.email, account }, { secret, returnTo });
};

/**
 * Creates an account that waits for its activation and sends the link. An address already known gets a mail saying so;
 * the answer, and the work done for it, are the same.
 */
export const signUp = async (
  platform: Platform,
  visit: Visit,
  candidate: Candidate,
  { network, returnTo }: Origin,
): Promise<MailOutcome> => {
  const { database, clock } = platform;
  const until = await database.withScope({ kind: 'platform' }, (tx) =>
    takeTurns(
      tx,
      [
        [limits.signUpByNetwork, network],
        [limits.mailByRecipient, candidate.email],
      ],
      clock(),
    ),
  );
  if (until) return { kind: 'wait', until };
  const passwordHash = await hashPassword(candidate.password);
  await database.withScope({ kind: 'platform' }, (tx) =>
    greet(platform, tx, visit, { ...candidate, passwordHash }, returnTo),
  );
  return { kind: 'sent' };
};
