import { absoluteLink, type Portal } from '../../access/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import { composeMail, type MailBlock, queueMail } from '../../platform/mail/index.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Act } from '../act.ts';
import { words } from '../messages.fr.ts';
import { findCorrespondence, type RequestRow } from '../repository.ts';

/** The service in charge, as acknowledgements must name it (R112-11-1: designation, address, telephone). */
export interface TeamContact {
  readonly team_name: string;
  readonly team_email: string;
  readonly team_phone: string;
  readonly team_address: string;
}

/** A mail about a request: one sentence, one button, the rest below. */
export interface RequestMail {
  readonly kind: string;
  readonly portal: Portal;
  readonly recipient: string;
  readonly account: string;
  readonly request: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly title: string;
  readonly intro: string;
  readonly button: { readonly label: string; readonly path: string };
  readonly blocks?: readonly MailBlock[];
}

/** Queues a mail in the authority's name and colour, in the transaction of the change it tells. Two statements. */
export const queueRequestMail = async (
  platform: Platform,
  tx: Transaction,
  mail: RequestMail,
): Promise<void> => {
  const { portal } = mail;
  const url = absoluteLink(platform.config.baseUrl, portal)(mail.button.path);
  const { html, text } = composeMail({
    authority: { name: portal.name, colour: portal.colour },
    title: mail.title,
    intro: mail.intro,
    button: { label: mail.button.label, url },
    blocks: [...(mail.blocks ?? [])],
  });
  await queueMail(
    tx,
    {
      kind: mail.kind,
      to: mail.recipient,
      subject: words.subject(portal.name, mail.subject),
      html,
      text,
      fromName: portal.name,
      replyTo: mail.replyTo,
      authority: portal.id,
      account: mail.account,
      request: mail.request,
    },
    platform.clock(),
  );
};

/** Tells the author of a request what just happened to it. */
export const tellAuthor = async (
  platform: Platform,
  tx: Transaction,
  act: Pick<Act, 'portal'>,
  request: RequestRow,
  write: (
    service: TeamContact,
  ) => Pick<RequestMail, 'kind' | 'subject' | 'title' | 'intro' | 'button' | 'blocks'>,
): Promise<void> => {
  const service = await findCorrespondence(tx, request);
  // The account may be gone (the request stays with the authority): nobody to write to.
  if (!service.recipient) return;
  await queueRequestMail(platform, tx, {
    ...write(service),
    portal: act.portal,
    recipient: service.recipient,
    account: request.account_id,
    request: request.id,
    replyTo: service.team_email,
  });
};

/** Address of the request in the citizen's space. */
export const requestPath = (number: string): string => `/demandes/${number}`;
