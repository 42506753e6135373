import { absoluteLink, type Visit } from '../../access/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { composeMail, queueMail } from '../../platform/mail/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { words } from '../messages.ts';

/** A mail about an account: one sentence, one button, what to do when it is a surprise. */
interface AccountMail {
  readonly kind: string;
  readonly to: string;
  readonly account?: string;
  readonly says: {
    readonly subject: string;
    readonly title: string;
    readonly intro: string;
    readonly button: string;
  };
  /** Address of the button, from the root of the portal. */
  readonly path: string;
  /** What the person was doing, to come back to: an address of this site. */
  readonly returnTo?: string;
  readonly paragraphs: readonly string[];
}

/**
 * Links of mails name the authority's own host when it has one, whatever the form of the address the person is at:
 * the way back is written in the same form.
 */
const withReturn = (
  visit: Visit,
  url: string,
  toAbsolute: (path: string) => string,
  asked?: string,
): string => {
  const root = visit.link('');
  const rest = asked?.startsWith(root) ? asked.slice(root.length) : undefined;
  // « /viorne-sur-mer » begins like « /viorne », and is another portal.
  if (rest === undefined || !/^([/?]|$)/.test(rest)) return url;
  const back = new URL(toAbsolute(rest || '/'));
  const address = new URL(url);
  address.searchParams.set('retour', `${back.pathname}${back.search}`);
  return address.href;
};

/**
 * Queues a mail in the name of the portal where the person is. It repeats nothing they typed: anybody may type the
 * address of somebody else, and the message must not carry a stranger's words to them.
 */
export const queueAccountMail = async (
  platform: Platform,
  tx: Transaction,
  visit: Visit,
  mail: AccountMail,
): Promise<void> => {
  const { says } = mail;
  const { portal } = visit;
  const toAbsolute = absoluteLink(platform.config.baseUrl, portal);
  const url = withReturn(visit, toAbsolute(mail.path), toAbsolute, mail.returnTo);
  const { html, text } = composeMail({
    authority: { name: portal.name, colour: portal.colour },
    title: says.title,
    intro: says.intro,
    button: { label: says.button, url },
    blocks: mail.paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
  });
  const subject = words.mails.subject(portal.name, says.subject);
  const { kind, to, account } = mail;
  await queueMail(
    tx,
    {
      kind,
      to,
      account,
      subject,
      html,
      text,
      fromName: portal.name,
      replyTo: portal.email,
      authority: portal.id,
    },
    platform.clock(),
  );
};
