import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Platform } from '../../../platform/platform.ts';
import { renderPage } from '../../../portal/index.ts';
import type { MailOutcome } from '../../actions/sign-up.ts';
import { words } from '../../messages.fr.ts';
import { queryText } from '../posted.ts';
import { type Recipient, readRecipient, rememberRecipient } from '../recipient-cookie.ts';
import { MessageSent } from './view.tsx';

/** What differs between the message of a sign-up and that of a forgotten password. */
export interface SentMessage {
  readonly title: string;
  readonly next: string;
  /** Paths from the root of the portal: of this page, of « Renvoyer le message », of the form. */
  readonly path: string;
  readonly resendPath: string;
  readonly startPath: string;
}

/** Answers with the page that says where the message went. */
export const renderMessageSent = (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  message: SentMessage,
  waitUntil?: Date,
): FastifyReply => {
  const { visit } = request;
  const problems = waitUntil ? [{ input: 'renvoyer', message: words.problems.waitForMail(waitUntil) }] : [];
  const children = (
    <MessageSent
      title={message.title}
      email={readRecipient(request)?.email}
      next={message.next}
      resendAction={visit.link(message.resendPath)}
      startAgainHref={visit.link(message.startPath)}
      resent={!waitUntil && queryText(request, 'renvoye') !== ''}
      problems={problems}
    />
  );
  return renderPage(request, reply, platform, {
    title: message.title,
    width: 'narrow',
    personal: true,
    islands: ['error-summary'],
    errors: waitUntil !== undefined,
    status: waitUntil ? 429 : 200,
    children,
  });
};

/** After « Renvoyer le message »: back to the page that says where it went, or the same page saying until when to wait. */
export const answerResent = (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  message: SentMessage,
  sent: { readonly recipient: Recipient; readonly outcome: MailOutcome },
): FastifyReply => {
  if (sent.outcome.kind === 'wait')
    return renderMessageSent(request, reply, platform, message, sent.outcome.until);
  rememberRecipient(reply, platform.config.baseUrl, sent.recipient);
  return reply.redirect(`${request.visit.link(message.path)}?renvoye=1`, 303);
};
