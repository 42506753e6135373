import { absoluteLink, formalName, postalAddress, type Visit } from '../../access/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { composeMail, queueMail } from '../../platform/mail/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { words } from '../messages.ts';
import { type AccountMailKind, accountMails } from './kinds.ts';

/** To whom a mail about an account goes, and what it carries. */
interface Recipient {
  readonly email: string;
  readonly account?: string;
  /** Of the one-time link. */
  readonly secret?: string;
}

/** Queues a mail in the name of the portal where the person is. */
export const queueAccountMail = async (
  platform: Platform,
  tx: Transaction,
  { portal }: Pick<Visit, 'portal'>,
  kind: AccountMailKind,
  to: Recipient,
): Promise<void> => {
  const { says, path, paragraphs } = accountMails[kind](to.secret ?? '');
  const name = formalName(portal);
  const toAbsolute = absoluteLink(platform.config.baseUrl, portal);
  const { html, text } = composeMail({
    authority: { name, colour: portal.colour, address: postalAddress(portal), phone: portal.phone },
    title: says.title,
    intro: says.intro,
    button: { label: says.button, url: toAbsolute(path) },
    blocks: paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
  });
  await queueMail(platform, tx, {
    kind,
    to: to.email,
    account: to.account ?? null,
    subject: words.mails.subject(portal.name, says.subject),
    html,
    text,
    fromName: name,
    replyTo: portal.email,
    authority: portal.id,
  });
};
