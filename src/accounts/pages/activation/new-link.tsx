import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseEmail } from '../../../forms/index.ts';
import { textOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { renderPage } from '../../../portal/index.ts';
import type { Problem } from '../../../ui/index.ts';
import { readLink } from '../../actions/activate-account.ts';
import { sendActivationAgain } from '../../actions/send-activation-again.ts';
import { words } from '../../messages.fr.ts';
import { normaliseEmail } from '../../rules.ts';
import { answerResent } from '../message-sent/render.tsx';
import { originOf, postedFields } from '../posted.ts';
import { type Recipient, readRecipient } from '../recipient-cookie.ts';
import { signUpSent } from '../sign-up/sent.ts';
import { NewActivationLink } from './view.tsx';

const show = (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  { email, problems }: { email: string; problems: Problem[] },
) =>
  renderPage(request, reply, platform, {
    title: words.activation.newLink,
    width: 'narrow',
    personal: true,
    islands: ['error-summary'],
    errors: problems.length > 0,
    children: (
      <NewActivationLink
        action={request.visit.link('/activation/nouveau-lien')}
        email={email}
        problems={problems}
      />
    ),
  });

/** Whom to write to: the holder of an expired link, the address typed, or the one a message was just sent to. */
const recipientOf = async (
  request: FastifyRequest,
  platform: Platform,
): Promise<Recipient | { readonly problem: string }> => {
  const posted = postedFields(request);
  const { returnTo } = originOf(request);
  const secret = textOf(posted, 'cle');
  if (secret) {
    const { email } = await readLink(platform, secret, 'activation');
    if (email) return { email, returnTo };
  }
  const remembered = readRecipient(request);
  if (posted.email === undefined && remembered) return remembered;
  const parsed = parseEmail(textOf(posted, 'email'));
  if (parsed.state === 'value') return { email: normaliseEmail(parsed.value), returnTo };
  const fault = parsed.state === 'faults' ? parsed.faults[0]?.message : undefined;
  return { problem: fault ?? words.problems.email };
};

/** « Renvoyer le message »: another activation link, for whoever lost theirs. */
export const registerNewActivationLink = (app: FastifyInstance, platform: Platform): void => {
  app.get('/:portal/activation/nouveau-lien', (request, reply) =>
    show(request, reply, platform, { email: '', problems: [] }),
  );
  app.post('/:portal/activation/nouveau-lien', async (request, reply) => {
    const recipient = await recipientOf(request, platform);
    if ('problem' in recipient) {
      const problems = [{ input: 'email', message: recipient.problem }];
      return show(request, reply, platform, { email: textOf(postedFields(request), 'email'), problems });
    }
    const origin = { ...originOf(request), returnTo: recipient.returnTo };
    const outcome = await sendActivationAgain(platform, request.visit, recipient.email, origin);
    return answerResent(request, reply, platform, signUpSent, { recipient, outcome });
  });
};
