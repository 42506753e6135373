import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { arrivalPath, withReturn } from '../../../access/index.ts';
import type { Entries } from '../../../forms/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { textOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newChallenge } from '../../../platform/proof-of-work/index.ts';
import { calendarDateOf } from '../../../platform/text/index.ts';
import type { Problem } from '../../../ui/index.ts';
import { countPasswordCheck } from '../../actions/check-password.ts';
import { signUp } from '../../actions/sign-up.ts';
import { words } from '../../messages.ts';
import { entriesOf, signUpForm } from '../../person-form.ts';
import { renderMessageSent } from '../message-sent/render.tsx';
import { postedFields, wantedPage } from '../posted.ts';
import { judgePost } from '../proof.ts';
import { rememberRecipient } from '../recipient-cookie.ts';
import { checkSignUp } from './check.ts';
import { honeypotName } from './honeypot.tsx';
import { signUpSent } from './sent.ts';
import { SignUp } from './view.tsx';

interface Shown {
  readonly returnTo: string | undefined;
  readonly entries?: Entries;
  readonly emailConfirmation?: string;
  readonly challenge: string;
  readonly problems?: Problem[];
  readonly status?: number;
}

const show = (request: FastifyRequest, reply: FastifyReply, platform: Platform, shown: Shown) => {
  const { link } = request.visit;
  const { returnTo, entries = {}, emailConfirmation = '', challenge, problems = [], status } = shown;
  return renderPage(request, reply, platform, {
    title: words.signUp.title,
    width: 'narrow',
    islands: ['error-summary', 'password-input', 'proof-of-work'],
    errors: problems.length > 0,
    status,
    personal: Boolean(returnTo),
    children: (
      <SignUp
        action={link('/inscription')}
        signInHref={withReturn(link('/connexion'), returnTo)}
        termsHref={`${link('/mentions-legales')}#conditions`}
        dataHref={link('/donnees-personnelles')}
        returnTo={returnTo}
        entries={entries}
        emailConfirmation={emailConfirmation}
        challenge={challenge}
        problems={problems}
      />
    ),
  });
};

const receive = async (request: FastifyRequest, reply: FastifyReply, platform: Platform) => {
  const posted = postedFields(request);
  const sentPage = request.visit.link(signUpSent.path);
  // The robot is told what people are told.
  if (textOf(posted, honeypotName) !== '') return reply.redirect(sentPage, 303);
  const { origin, problems: unproved, challenge } = await judgePost(request, platform, 'sign-up');
  const again = async (problems: readonly Problem[], status?: number) =>
    show(request, reply, platform, {
      returnTo: origin.returnTo,
      entries: entriesOf(signUpForm(), posted),
      emailConfirmation: textOf(posted, 'emailConfirmation'),
      challenge: await challenge(),
      problems: [...problems],
      status,
    });
  if (unproved.length > 0) return again(unproved);
  const wait = textOf(posted, 'password') === '' ? null : await countPasswordCheck(platform, origin);
  if (wait) return again([{ input: 'password', message: words.problems.waitToChoose(wait) }], 429);
  const { candidate, problems } = await checkSignUp(posted, calendarDateOf(platform.clock()));
  if (!candidate) return again(problems);
  const outcome = await signUp(platform, request.visit, candidate, origin);
  if (outcome.kind === 'wait')
    return again([{ input: 'email', message: words.problems.waitForMail(outcome.until) }], 429);
  rememberRecipient(reply, platform.config.baseUrl, { email: candidate.email, returnTo: origin.returnTo });
  return reply.redirect(sentPage, 303);
};

/** Creating an account, and the page that says where the activation message went. */
export const registerSignUp = (app: FastifyInstance, platform: Platform): void => {
  app.get('/:portal/inscription', async (request, reply) => {
    const { visit } = request;
    const returnTo = wantedPage(request);
    if (visit.viewer) return reply.redirect(returnTo ?? visit.link(arrivalPath(visit.viewer)), 303);
    const challenge = await newChallenge(platform, 'sign-up');
    return show(request, reply, platform, { returnTo, challenge });
  });
  app.post('/:portal/inscription', (request, reply) => receive(request, reply, platform));
  app.get('/:portal/inscription/envoyee', (request, reply) =>
    renderMessageSent(request, reply, platform, signUpSent),
  );
};
