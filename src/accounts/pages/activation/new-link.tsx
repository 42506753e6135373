import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseEmail } from '../../../forms/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { canonicalEmail } from '../../../platform/email-address/index.ts';
import { textOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newChallenge } from '../../../platform/proof-of-work/index.ts';
import { readLink } from '../../actions/activate-account.ts';
import { sendActivationAgain } from '../../actions/send-activation-again.ts';
import { words } from '../../messages.ts';
import { answerResent } from '../message-sent/render.tsx';
import { originOf, postedFields, wantedPage } from '../posted.ts';
import { judgePost, mailAgain } from '../proof.ts';
import { type Recipient, readRecipient } from '../recipient-cookie.ts';
import { signUpSent } from '../sign-up/sent.ts';
import { NewActivationLink } from './view.tsx';

const show = async (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  { email, returnTo, problem }: { email: string; returnTo: string | undefined; problem?: string },
) =>
  renderPage(request, reply, platform, {
    title: words.activation.newLink,
    width: 'narrow',
    personal: true,
    islands: ['error-summary', 'proof-of-work'],
    errors: problem !== undefined,
    children: (
      <NewActivationLink
        action={request.visit.link('/activation/nouveau-lien')}
        email={email}
        returnTo={returnTo}
        challenge={await newChallenge(platform, mailAgain)}
        problems={problem === undefined ? [] : [{ input: 'email', message: problem }]}
      />
    ),
  });

/** Whom to write to: the holder of an expired link, the address typed, or the one a message was just sent to. */
const recipientOf = async (
  request: FastifyRequest,
  platform: Platform,
): Promise<Recipient | { readonly problem: string }> => {
  const posted = postedFields(request);
  const { returnTo } = originOf(request, platform);
  const secret = textOf(posted, 'cle');
  if (secret) {
    const { email } = await readLink(platform, secret, 'activation');
    if (email) return { email, returnTo };
  }
  const remembered = readRecipient(request);
  if (posted.email === undefined && remembered) return remembered;
  const parsed = parseEmail(textOf(posted, 'email'));
  if (parsed.state === 'value') return { email: canonicalEmail(parsed.value), returnTo };
  const fault = parsed.state === 'faults' ? parsed.faults[0]?.message : undefined;
  return { problem: fault ?? words.problems.email };
};

/** « Renvoyer le message »: another activation link, for whoever lost theirs. */
export const registerNewActivationLink = (app: FastifyInstance, platform: Platform): void => {
  app.get('/:portal/activation/nouveau-lien', (request, reply) =>
    show(request, reply, platform, { email: '', returnTo: wantedPage(request) }),
  );
  app.post('/:portal/activation/nouveau-lien', async (request, reply) => {
    const recipient = await recipientOf(request, platform);
    const { origin } = await judgePost(request, platform, mailAgain);
    if ('problem' in recipient) {
      const email = textOf(postedFields(request), 'email');
      return show(request, reply, platform, { ...recipient, email, returnTo: origin.returnTo });
    }
    const { email, returnTo } = recipient;
    const outcome = await sendActivationAgain(platform, request.visit, email, { ...origin, returnTo });
    return answerResent(request, reply, platform, signUpSent, { recipient, outcome });
  });
};
