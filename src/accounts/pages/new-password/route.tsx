import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { clearSessionCookie, withReturn } from '../../../access/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { textOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Problem } from '../../../ui/index.ts';
import { type LinkView, readLink } from '../../actions/activate-account.ts';
import { countPasswordCheck } from '../../actions/check-password.ts';
import { choosePassword } from '../../actions/choose-password.ts';
import { words } from '../../messages.ts';
import type { LinkState } from '../../rules.ts';
import { setDevice } from '../device-cookie.ts';
import { originOf, postedFields, queryText } from '../posted.ts';
import { passwordProblems } from '../sign-up/check.ts';
import { NewPassword, UselessPasswordLink } from './view.tsx';

const showUseless = (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  { state, returnTo }: { state: Exclude<LinkState, 'valid'>; returnTo: string | undefined },
) => {
  const { link } = request.visit;
  return renderPage(request, reply, platform, {
    title: words.newPassword.states[state].title,
    width: 'narrow',
    personal: true,
    status: 410,
    children: (
      <UselessPasswordLink
        state={state}
        newLinkHref={withReturn(link('/mot-de-passe-oublie'), returnTo)}
        signInHref={withReturn(link('/connexion'), returnTo)}
      />
    ),
  });
};

const show = (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  shown: {
    secret: string;
    view: LinkView;
    returnTo: string | undefined;
    problems: Problem[];
    status?: number | undefined;
  },
) => {
  const { secret, view, returnTo, problems, status } = shown;
  const { link } = request.visit;
  const name = `${view.firstName} ${view.lastName}`;
  const waiting = view.waits ? { name, signUpHref: withReturn(link('/inscription'), returnTo) } : undefined;
  return renderPage(request, reply, platform, {
    title: words.newPassword.title,
    width: 'narrow',
    personal: true,
    islands: ['error-summary', 'password-input'],
    errors: problems.length > 0,
    status,
    children: (
      <NewPassword
        {...{ secret, returnTo, problems, waiting }}
        email={view.email ?? ''}
        action={link('/nouveau-mot-de-passe')}
      />
    ),
  });
};

const receive = async (request: FastifyRequest, reply: FastifyReply, platform: Platform) => {
  const posted = postedFields(request);
  const origin = originOf(request, platform);
  const { returnTo } = origin;
  const secret = textOf(posted, 'cle');
  const view = await readLink(platform, secret, 'password');
  const { state, email = '', firstName, lastName } = view;
  if (state !== 'valid') return showUseless(request, reply, platform, { state, returnTo });
  const again = (problems: Problem[], status?: number) =>
    show(request, reply, platform, { secret, view, returnTo, problems, status });
  const until = await countPasswordCheck(platform, { link: secret });
  if (until) return again([{ input: 'password', message: words.problems.waitToChoose(until) }], 429);
  const problems = await passwordProblems(posted, { email, firstName, lastName });
  if (problems.length > 0) return again(problems);
  const chosen = { secret, email, password: textOf(posted, 'password'), origin };
  const device = await choosePassword(platform, request.visit, chosen);
  if (!device) return showUseless(request, reply, platform, { state: 'used', returnTo });
  // This browser's session was closed with the others.
  clearSessionCookie(reply, platform.config.baseUrl);
  setDevice(reply, platform.config.baseUrl, device);
  const signIn = `${request.visit.link('/connexion')}?fait=mot-de-passe`;
  return reply.redirect(withReturn(signIn, returnTo), 303);
};

/** The link of the « forgotten password » mail: choosing a new one. */
export const registerNewPassword = (app: FastifyInstance, platform: Platform): void => {
  app.get('/:portal/nouveau-mot-de-passe', async (request, reply) => {
    const secret = queryText(request, 'cle');
    const view = await readLink(platform, secret, 'password');
    const returnTo = view.returnTo && request.visit.link(view.returnTo);
    if (view.state !== 'valid') return showUseless(request, reply, platform, { state: view.state, returnTo });
    return show(request, reply, platform, { secret, view, returnTo, problems: [] });
  });
  app.post('/:portal/nouveau-mot-de-passe', (request, reply) => receive(request, reply, platform));
};
