import type { Visit } from '../../access/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { queueAccountMail } from '../mails/index.ts';
import { findByEmail } from '../repository.ts';
import { issueLink } from './issue-link.ts';
import type { Origin } from './origin.ts';
import type { MailOutcome } from './sign-up.ts';
import { takeTurns } from './take-turns.ts';
import { mailTurns } from './turns.ts';

/** Queues the mail that an address deserves: a link, « you have an account », or « there is none ». */
const answer = async (
  platform: Platform,
  tx: Transaction,
  visit: Visit,
  email: string,
  returnTo: string | undefined,
): Promise<void> => {
  const { active, waiting } = await findByEmail(tx, email);
  if (active) return queueAccountMail(platform, tx, visit, 'known_address', { email, account: active.id });
  if (!waiting) return queueAccountMail(platform, tx, visit, 'unknown_address', { email });
  const account = waiting.id;
  const secret = await issueLink(tx, account, 'activation', { at: platform.clock(), visit, returnTo });
  return queueAccountMail(platform, tx, visit, 'activation', { email, account, secret });
};

/** Sends the activation link once more; the links sent before still work. Always one mail, whatever the address. */
export const sendActivationAgain = (
  platform: Platform,
  visit: Visit,
  email: string,
  origin: Origin,
): Promise<MailOutcome> =>
  platform.database.withScope({ kind: 'platform' }, async (tx) => {
    const until = await takeTurns(tx, mailTurns(origin, email), platform.clock());
    if (until) return { kind: 'wait', until };
    await answer(platform, tx, visit, email, origin.returnTo);
    return { kind: 'sent' };
  });
