import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  arrivalPath,
  clearSessionCookie,
  readSessionCookie,
  setSessionCookie,
  viewerWith,
  withReturn,
} from '../../../access/index.ts';
import { parseEmail } from '../../../forms/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { canonicalEmail } from '../../../platform/email-address/index.ts';
import { textOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { Problem } from '../../../ui/index.ts';
import { signIn, signOut } from '../../actions/sign-in.ts';
import { words } from '../../messages.ts';
import { setDevice } from '../device-cookie.ts';
import { browserOf, originOf, postedFields, wantedPage } from '../posted.ts';
import { NotActivated } from './not-activated.tsx';
import { SignIn } from './view.tsx';

interface Shown {
  readonly email?: string;
  readonly returnTo: string | undefined;
  readonly problems?: Problem[];
  readonly status?: number;
}

const show = (request: FastifyRequest, reply: FastifyReply, platform: Platform, shown: Shown) => {
  const { visit } = request;
  const { email = '', returnTo, problems = [] } = shown;
  return renderPage(request, reply, platform, {
    title: words.signIn.title,
    width: 'narrow',
    islands: ['error-summary', 'password-input'],
    errors: problems.length > 0,
    status: shown.status,
    personal: returnTo !== undefined,
    done: words.signIn.done,
    children: (
      <SignIn
        action={visit.link('/connexion')}
        forgottenHref={withReturn(visit.link('/mot-de-passe-oublie'), returnTo)}
        signUpHref={withReturn(visit.link('/inscription'), returnTo)}
        email={email}
        returnTo={returnTo}
        problems={problems}
      />
    ),
  });
};

/** Told only to who knows the password; the address travels in the body of a post, never in an address. */
const showNotActivated = (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  { email, returnTo }: { email: string; returnTo: string | undefined },
) => {
  const { link } = request.visit;
  return renderPage(request, reply, platform, {
    title: words.notActivated.title,
    width: 'narrow',
    personal: true,
    status: 403,
    children: (
      <NotActivated
        action={link('/activation/nouveau-lien')}
        signInHref={withReturn(link('/connexion'), returnTo)}
        email={email}
        returnTo={returnTo}
      />
    ),
  });
};

/** What is missing before anything is looked up. */
const typingProblems = (email: ReturnType<typeof parseEmail>, password: string): Problem[] => {
  const problems: Problem[] = [];
  if (email.state === 'empty') problems.push({ input: 'email', message: words.problems.email });
  if (email.state === 'faults') problems.push({ input: 'email', message: email.faults[0]?.message ?? '' });
  if (password === '') problems.push({ input: 'password', message: words.problems.currentPassword });
  return problems;
};

const receive = async (request: FastifyRequest, reply: FastifyReply, platform: Platform) => {
  const { visit } = request;
  const typed = textOf(postedFields(request), 'email');
  const password = textOf(postedFields(request), 'password');
  const origin = originOf(request, platform);
  const again = (problems: Problem[], status = 422) =>
    show(request, reply, platform, { email: typed, returnTo: origin.returnTo, problems, status });
  const parsed = parseEmail(typed);
  const problems = typingProblems(parsed, password);
  if (problems.length > 0 || parsed.state !== 'value') return again(problems);
  const email = canonicalEmail(parsed.value);
  const outcome = await signIn(platform, { ...browserOf(request, platform), email, password });
  if (outcome.kind === 'refused') return again([{ input: 'email', message: words.problems.refused }]);
  if (outcome.kind === 'waiting') return showNotActivated(request, reply, platform, { ...origin, email });
  if (outcome.kind === 'wait')
    return again([{ input: 'email', message: words.problems.waitToSignIn(outcome.until) }], 429);
  setSessionCookie(reply, platform.config.baseUrl, outcome.token, outcome.expires);
  setDevice(reply, platform.config.baseUrl, outcome.device);
  if (origin.returnTo) return reply.redirect(origin.returnTo, 303);
  const viewer = await viewerWith(platform, visit.portal, outcome.token);
  return reply.redirect(visit.link(arrivalPath(viewer)), 303);
};

/** Signing in and out. */
export const registerSignIn = (app: FastifyInstance, platform: Platform): void => {
  app.get('/:portal/connexion', async (request, reply) => {
    const { visit } = request;
    const returnTo = wantedPage(request);
    if (visit.viewer) return reply.redirect(returnTo ?? visit.link(arrivalPath(visit.viewer)), 303);
    return show(request, reply, platform, { returnTo });
  });
  app.post('/:portal/connexion', (request, reply) => receive(request, reply, platform));
  app.post('/:portal/deconnexion', async (request, reply) => {
    const { visit } = request;
    const token = readSessionCookie(request, platform.config.baseUrl);
    if (visit.viewer && token) await signOut(platform, visit.viewer.account, token);
    clearSessionCookie(reply, platform.config.baseUrl);
    return reply.redirect(`${visit.link('/connexion')}?fait=deconnexion`, 303);
  });
};
