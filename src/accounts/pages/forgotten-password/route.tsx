import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withReturn } from '../../../access/index.ts';
import { parseEmail } from '../../../forms/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { canonicalEmail } from '../../../platform/email-address/index.ts';
import { textOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newChallenge } from '../../../platform/proof-of-work/index.ts';
import type { Problem } from '../../../ui/index.ts';
import { sendPasswordLink } from '../../actions/send-password-link.ts';
import { words } from '../../messages.ts';
import { answerResent, renderMessageSent, type SentMessage } from '../message-sent/render.tsx';
import { postedFields, wantedPage } from '../posted.ts';
import { judgePost, mailAgain } from '../proof.ts';
import { readRecipient, rememberRecipient } from '../recipient-cookie.ts';
import { ForgottenPassword } from './view.tsx';

const passwordSent: SentMessage = {
  get title() {
    return words.sent.passwordTitle;
  },
  get next() {
    return words.sent.passwordNext;
  },
  path: '/mot-de-passe-oublie/envoye',
  resendPath: '/mot-de-passe-oublie/renvoyer',
  startPath: '/mot-de-passe-oublie',
};

interface Shown {
  readonly email: string;
  readonly returnTo: string | undefined;
  readonly challenge: string;
  readonly problems?: readonly Problem[];
  readonly status?: number;
}

const show = (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  { email, returnTo, challenge, problems = [], status }: Shown,
) => {
  const { link } = request.visit;
  return renderPage(request, reply, platform, {
    title: words.forgotten.title,
    width: 'narrow',
    islands: ['error-summary', 'proof-of-work'],
    errors: problems.length > 0,
    status,
    personal: returnTo !== undefined,
    children: (
      <ForgottenPassword
        action={link('/mot-de-passe-oublie')}
        signInHref={withReturn(link('/connexion'), returnTo)}
        email={email}
        returnTo={returnTo}
        challenge={challenge}
        problems={problems}
      />
    ),
  });
};

const receive = async (request: FastifyRequest, reply: FastifyReply, platform: Platform) => {
  const typed = textOf(postedFields(request), 'email');
  const { origin, problems: unproved, challenge } = await judgePost(request, platform, 'password-link');
  const { returnTo } = origin;
  const giveBack = async (problems: readonly Problem[], status?: number) =>
    show(request, reply, platform, {
      email: typed,
      returnTo,
      challenge: await challenge(),
      problems,
      status,
    });
  const again = (message: string, status?: number) => giveBack([{ input: 'email', message }], status);
  if (unproved.length > 0) return giveBack(unproved);
  const parsed = parseEmail(typed);
  if (parsed.state !== 'value') {
    const fault = parsed.state === 'faults' ? parsed.faults[0]?.message : undefined;
    return again(fault ?? words.problems.email);
  }
  const email = canonicalEmail(parsed.value);
  const outcome = await sendPasswordLink(platform, request.visit, email, origin);
  if (outcome.kind === 'wait') return again(words.problems.waitForMail(outcome.until), 429);
  rememberRecipient(reply, platform.config.baseUrl, { email, returnTo });
  return reply.redirect(request.visit.link(passwordSent.path), 303);
};

/** « Mot de passe oublié »: asks for the address, sends the link, says where it went. */
export const registerForgottenPassword = (app: FastifyInstance, platform: Platform): void => {
  app.get('/:portal/mot-de-passe-oublie', async (request, reply) => {
    const challenge = await newChallenge(platform, 'password-link');
    return show(request, reply, platform, { email: '', returnTo: wantedPage(request), challenge });
  });
  app.post('/:portal/mot-de-passe-oublie', (request, reply) => receive(request, reply, platform));
  app.get('/:portal/mot-de-passe-oublie/envoye', (request, reply) =>
    renderMessageSent(request, reply, platform, passwordSent),
  );
  app.post('/:portal/mot-de-passe-oublie/renvoyer', async (request, reply) => {
    const recipient = readRecipient(request);
    if (!recipient) return reply.redirect(request.visit.link(passwordSent.startPath), 303);
    const { email, returnTo } = recipient;
    const { origin: judged } = await judgePost(request, platform, mailAgain);
    const origin = { ...judged, returnTo };
    const outcome = await sendPasswordLink(platform, request.visit, email, origin);
    return answerResent(request, reply, platform, passwordSent, { recipient, outcome });
  });
};
