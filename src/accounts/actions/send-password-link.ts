import type { Visit } from '../../access/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { queueAccountMail } from '../mails/index.ts';
import { findByEmail } from '../repository.ts';
import { issueLink } from './issue-link.ts';
import type { Origin } from './origin.ts';
import type { MailOutcome } from './sign-up.ts';
import { takeTurns } from './take-turns.ts';
import { deviceOf, mailTurns } from './turns.ts';

/** Sends the link that lets one choose a new password, or says that no account has this address: one mail in any case. */
export const sendPasswordLink = (
  platform: Platform,
  visit: Visit,
  email: string,
  origin: Origin,
): Promise<MailOutcome> =>
  platform.database.withScope({ kind: 'platform' }, async (tx) => {
    const at = platform.clock();
    const { active, waiting } = await findByEmail(tx, email);
    const device = await deviceOf(tx, origin, active?.id, at);
    const until = await takeTurns(tx, mailTurns(origin, email, device), at);
    if (until) return { kind: 'wait', until };
    const found = active ?? waiting;
    if (found) {
      const account = found.id;
      const secret = await issueLink(tx, account, 'password', { at, visit, returnTo: origin.returnTo });
      await queueAccountMail(platform, tx, visit, 'password_link', { email, account, secret });
    } else await queueAccountMail(platform, tx, visit, 'unknown_address', { email });
    return { kind: 'sent' };
  });
