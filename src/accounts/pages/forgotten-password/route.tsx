import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseEmail } from '../../../forms/index.ts';
import { textOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { renderPage } from '../../../portal/index.ts';
import { sendPasswordLink } from '../../actions/send-password-link.ts';
import { words } from '../../messages.fr.ts';
import { normaliseEmail } from '../../rules.ts';
import { answerResent, renderMessageSent, type SentMessage } from '../message-sent/render.tsx';
import { originOf, postedFields } from '../posted.ts';
import { readRecipient, rememberRecipient } from '../recipient-cookie.ts';
import { ForgottenPassword } from './view.tsx';

const passwordSent: SentMessage = {
  title: words.sent.passwordTitle,
  next: words.sent.passwordNext,
  path: '/mot-de-passe-oublie/envoye',
  resendPath: '/mot-de-passe-oublie/renvoyer',
  startPath: '/mot-de-passe-oublie',
};

interface Shown {
  readonly email: string;
  readonly problem?: string;
  readonly status?: number;
}

const show = (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  { email, problem, status }: Shown,
) => {
  const { link } = request.visit;
  return renderPage(request, reply, platform, {
    title: words.forgotten.title,
    width: 'narrow',
    islands: ['error-summary'],
    errors: problem !== undefined,
    status,
    children: (
      <ForgottenPassword
        action={link('/mot-de-passe-oublie')}
        signInHref={link('/connexion')}
        email={email}
        problems={problem === undefined ? [] : [{ input: 'email', message: problem }]}
      />
    ),
  });
};

const receive = async (request: FastifyRequest, reply: FastifyReply, platform: Platform) => {
  const typed = textOf(postedFields(request), 'email');
  const parsed = parseEmail(typed);
  if (parsed.state !== 'value') {
    const fault = parsed.state === 'faults' ? parsed.faults[0]?.message : undefined;
    return show(request, reply, platform, { email: typed, problem: fault ?? words.problems.email });
  }
  const email = normaliseEmail(parsed.value);
  const outcome = await sendPasswordLink(platform, request.visit, email, originOf(request));
  if (outcome.kind === 'wait') {
    const problem = words.problems.waitForMail(outcome.until);
    return show(request, reply, platform, { email: typed, problem, status: 429 });
  }
  rememberRecipient(reply, platform.config.baseUrl, { email, returnTo: undefined });
  return reply.redirect(request.visit.link(passwordSent.path), 303);
};

/** « Mot de passe oublié »: asks for the address, sends the link, says where it went. */
export const registerForgottenPassword = (app: FastifyInstance, platform: Platform): void => {
  app.get('/:portal/mot-de-passe-oublie', (request, reply) => show(request, reply, platform, { email: '' }));
  app.post('/:portal/mot-de-passe-oublie', (request, reply) => receive(request, reply, platform));
  app.get('/:portal/mot-de-passe-oublie/envoye', (request, reply) =>
    renderMessageSent(request, reply, platform, passwordSent),
  );
  app.post('/:portal/mot-de-passe-oublie/renvoyer', async (request, reply) => {
    const recipient = readRecipient(request);
    if (!recipient) return reply.redirect(request.visit.link(passwordSent.startPath), 303);
    const outcome = await sendPasswordLink(platform, request.visit, recipient.email, originOf(request));
    return answerResent(request, reply, platform, passwordSent, { recipient, outcome });
  });
};
