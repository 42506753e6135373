import type { Visit } from '../../access/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { queueAccountMail } from '../mails/index.ts';
import { findByEmail } from '../repository.ts';
import { limits } from '../rules.ts';
import { issueLink } from './issue-link.ts';
import type { MailOutcome, Origin } from './sign-up.ts';
import { takeTurns } from './take-turns.ts';

/** Sends the link that lets one choose a new password, or says that no account has this address: one mail in any case. */
export const sendPasswordLink = (
  platform: Platform,
  visit: Visit,
  email: string,
  { network, returnTo }: Origin,
): Promise<MailOutcome> =>
  platform.database.withScope({ kind: 'platform' }, async (tx) => {
    const at = platform.clock();
    const until = await takeTurns(
      tx,
      [
        [limits.mailByNetwork, network],
        [limits.mailByRecipient, email],
      ],
      at,
    );
    if (until) return { kind: 'wait', until };
    const { active, waiting } = await findByEmail(tx, email);
    const found = active ?? waiting;
    if (found) {
      const account = found.id;
      const secret = await issueLink(tx, account, 'password', at);
      await queueAccountMail(platform, tx, visit, 'password_link', { email, account, secret, returnTo });
    } else await queueAccountMail(platform, tx, visit, 'unknown_address', { email, returnTo });
    return { kind: 'sent' };
  });
