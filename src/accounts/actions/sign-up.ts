import type { Visit } from '../../access/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { newId } from '../../platform/identifiers/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { queueAccountMail } from '../mails/index.ts';
import { hashPassword } from '../passwords/index.ts';
import {
  type ContactDetails,
  findByEmail,
  type Identity,
  insertConsent,
  insertWaitingAccount,
} from '../repository.ts';
import { limits } from '../rules.ts';
import { issueLink } from './issue-link.ts';
import type { Origin } from './origin.ts';
import { takeTurns } from './take-turns.ts';
import { mailTurns } from './turns.ts';

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
  const account = newId();
  // Written even when the address has an account, which it can never take: signing in with the password of this sign-up
  // must be answered alike in both cases, or it would tell who has an account.
  await insertWaitingAccount(tx, { id: account, ...candidate }, at);
  await insertConsent(tx, { account, authority: visit.portal.id, what: 'terms' }, at);
  const { active } = await findByEmail(tx, candidate.email);
  const { email } = candidate;
  if (active) return queueAccountMail(platform, tx, visit, 'known_address', { email, account: active.id });
  const secret = await issueLink(tx, account, 'activation', { at, visit, returnTo });
  return queueAccountMail(platform, tx, visit, 'activation', { email, account, secret });
};

/**
 * Writes a sign-up, which waits for its activation beside those that came before, and sends the link. An address that
 * has an account gets a mail saying so; the answer, and the work done for it, are the same.
 */
export const signUp = async (
  platform: Platform,
  visit: Visit,
  candidate: Candidate,
  origin: Origin,
): Promise<MailOutcome> => {
  const { database, clock } = platform;
  const until = await database.withScope({ kind: 'platform' }, (tx) =>
    takeTurns(tx, [[limits.signUpByNetwork, origin.network], ...mailTurns(origin, candidate.email)], clock()),
  );
  if (until) return { kind: 'wait', until };
  const passwordHash = await hashPassword(candidate.password);
  await database.withScope({ kind: 'platform' }, (tx) =>
    greet(platform, tx, visit, { ...candidate, passwordHash }, origin.returnTo),
  );
  return { kind: 'sent' };
};
