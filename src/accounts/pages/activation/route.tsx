import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setSessionCookie, withReturn } from '../../../access/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { textOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Problem } from '../../../ui/index.ts';
import { type LinkView, readLink } from '../../actions/activate-account.ts';
import { proveSignUp } from '../../actions/prove-sign-up.ts';
import { words } from '../../messages.ts';
import { setDevice } from '../device-cookie.ts';
import { browserOf, originOf, postedFields, queryText, wantedPage } from '../posted.ts';
import { Activation, UselessActivation } from './view.tsx';

interface Asked {
  readonly secret: string;
  readonly returnTo: string | undefined;
}

const showUseless = (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  asked: Asked,
  state: Exclude<LinkView['state'], 'valid'>,
) => {
  const { visit } = request;
  return renderPage(request, reply, platform, {
    title: words.activation.states[state].title,
    width: 'narrow',
    personal: true,
    status: 410,
    children: (
      <UselessActivation
        {...asked}
        state={state}
        signInHref={withReturn(visit.link('/connexion'), asked.returnTo)}
        newLinkHref={withReturn(visit.link('/activation/nouveau-lien'), asked.returnTo)}
      />
    ),
  });
};

const show = async (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  { secret, returnTo }: Asked,
  { problem, status }: { problem?: string; status?: number } = {},
) => {
  const { link } = request.visit;
  const view = await readLink(platform, secret, 'activation');
  const { state, email = '' } = view;
  const asked = { secret, returnTo: returnTo ?? (view.returnTo && link(view.returnTo)) };
  if (state !== 'valid') return showUseless(request, reply, platform, asked, state);
  const problems: Problem[] = problem === undefined ? [] : [{ input: 'password', message: problem }];
  return renderPage(request, reply, platform, {
    title: words.activation.title,
    width: 'narrow',
    personal: true,
    islands: ['error-summary', 'password-input'],
    errors: problems.length > 0,
    status,
    children: (
      <Activation
        {...asked}
        action={link('/activation')}
        forgottenHref={withReturn(link('/mot-de-passe-oublie'), asked.returnTo)}
        email={email}
        problems={problems}
      />
    ),
  });
};

const receive = async (request: FastifyRequest, reply: FastifyReply, platform: Platform) => {
  const posted = postedFields(request);
  const [secret, password] = [textOf(posted, 'cle'), textOf(posted, 'password')];
  const { returnTo } = originOf(request, platform);
  const again = (problem?: string, status?: number) =>
    show(request, reply, platform, { secret, returnTo }, { problem, status });
  if (password === '') return again(words.problems.currentPassword);
  const outcome = await proveSignUp(platform, { ...browserOf(request, platform), secret, password });
  if (outcome.kind === 'useless') return again();
  if (outcome.kind === 'refused') return again(words.problems.notOfSignUp);
  if (outcome.kind === 'wait') return again(words.problems.waitToSignIn(outcome.until), 429);
  setSessionCookie(reply, platform.config.baseUrl, outcome.token, outcome.expires);
  setDevice(reply, platform.config.baseUrl, outcome.device);
  return reply.redirect(returnTo ?? `${request.visit.link('/mon-espace')}?fait=activation`, 303);
};

/** The link of the activation mail: opened, it asks for the password; the password activates the account, once. */
export const registerActivation = (app: FastifyInstance, platform: Platform): void => {
  app.get('/:portal/activation', (request, reply) => {
    const secret = queryText(request, 'cle');
    return show(request, reply, platform, { secret, returnTo: wantedPage(request) });
  });
  app.post('/:portal/activation', (request, reply) => receive(request, reply, platform));
};
