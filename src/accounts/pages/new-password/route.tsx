import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { clearSessionCookie } from '../../../access/index.ts';
import { textOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { renderPage } from '../../../portal/index.ts';
import type { Problem } from '../../../ui/index.ts';
import { readLink } from '../../actions/activate-account.ts';
import { choosePassword } from '../../actions/choose-password.ts';
import { words } from '../../messages.fr.ts';
import type { LinkState } from '../../rules.ts';
import { postedFields, queryText } from '../posted.ts';
import { passwordProblems } from '../sign-up/check.ts';
import { NewPassword, UselessPasswordLink } from './view.tsx';

const showUseless = (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  state: Exclude<LinkState, 'valid'>,
) =>
  renderPage(request, reply, platform, {
    title: words.newPassword.states[state].title,
    width: 'narrow',
    personal: true,
    status: 410,
    children: <UselessPasswordLink state={state} newLinkHref={request.visit.link('/mot-de-passe-oublie')} />,
  });

const show = (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  shown: { secret: string; email: string; problems: Problem[] },
) =>
  renderPage(request, reply, platform, {
    title: words.newPassword.title,
    width: 'narrow',
    personal: true,
    islands: ['error-summary', 'password-input'],
    errors: shown.problems.length > 0,
    children: <NewPassword {...shown} action={request.visit.link('/nouveau-mot-de-passe')} />,
  });

const receive = async (request: FastifyRequest, reply: FastifyReply, platform: Platform) => {
  const posted = postedFields(request);
  const secret = textOf(posted, 'cle');
  const { state, email = '', firstName, lastName } = await readLink(platform, secret, 'password');
  if (state !== 'valid') return showUseless(request, reply, platform, state);
  const problems = await passwordProblems(posted, { email, firstName, lastName });
  if (problems.length > 0) return show(request, reply, platform, { secret, email, problems });
  const chosen = { secret, email, password: textOf(posted, 'password') };
  if (!(await choosePassword(platform, request.visit, chosen)))
    return showUseless(request, reply, platform, 'used');
  // This browser's session was closed with the others.
  clearSessionCookie(reply, platform.config.baseUrl);
  return reply.redirect(`${request.visit.link('/connexion')}?fait=mot-de-passe`, 303);
};

/** The link of the « forgotten password » mail: choosing a new one. */
export const registerNewPassword = (app: FastifyInstance, platform: Platform): void => {
  app.get('/:portal/nouveau-mot-de-passe', async (request, reply) => {
    const secret = queryText(request, 'cle');
    const { state, email = '' } = await readLink(platform, secret, 'password');
    if (state !== 'valid') return showUseless(request, reply, platform, state);
    return show(request, reply, platform, { secret, email, problems: [] });
  });
  app.post('/:portal/nouveau-mot-de-passe', (request, reply) => receive(request, reply, platform));
};
