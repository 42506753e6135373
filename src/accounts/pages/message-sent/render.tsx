import type { FastifyReply, FastifyRequest } from 'fastify';
import { withReturn } from '../../../access/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { probablyMeant } from '../../../platform/email-address/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newChallenge } from '../../../platform/proof-of-work/index.ts';
import type { MailOutcome } from '../../actions/sign-up.ts';
import { words } from '../../messages.ts';
import { queryText } from '../posted.ts';
import { mailAgain } from '../proof.ts';
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
export const renderMessageSent = async (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  message: SentMessage,
  refused?: { readonly recipient: Recipient; readonly until: Date },
): Promise<FastifyReply> => {
  const { visit } = request;
  const recipient = refused?.recipient ?? readRecipient(request);
  const problems = refused ? [{ input: 'renvoyer', message: words.problems.waitForMail(refused.until) }] : [];
  const children = (
    <MessageSent
      title={message.title}
      email={recipient?.email}
      meant={recipient && probablyMeant(recipient.email)}
      left={!refused}
      next={message.next}
      resendAction={visit.link(message.resendPath)}
      startAgainHref={withReturn(visit.link(message.startPath), recipient?.returnTo)}
      challenge={await newChallenge(platform, mailAgain)}
      resent={!refused && queryText(request, 'renvoye') !== ''}
      problems={problems}
    />
  );
  return renderPage(request, reply, platform, {
    title: message.title,
    width: 'narrow',
    personal: true,
    islands: ['error-summary', 'proof-of-work'],
    errors: refused !== undefined,
    status: refused ? 429 : 200,
    children,
  });
};

/** After « Renvoyer le message »: back to the page that says where it went, or the same page saying until when to wait. */
export const answerResent = async (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  message: SentMessage,
  sent: { readonly recipient: Recipient; readonly outcome: MailOutcome },
): Promise<FastifyReply> => {
  const { recipient, outcome } = sent;
  // Remembered in both cases: the button of the page must know whom to write to.
  rememberRecipient(reply, platform.config.baseUrl, recipient);
  if (outcome.kind === 'wait')
    return renderMessageSent(request, reply, platform, message, { recipient, until: outcome.until });
  return reply.redirect(`${request.visit.link(message.path)}?renvoye=1`, 303);
};
