import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderPage } from '../../../frame/index.ts';
import type { PostedFields } from '../../../platform/http/index.ts';
import type { Letter } from '../../../platform/pdf/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  type AskedRequest,
  can,
  deeds,
  permissionActor,
  readRequest,
  type WholeRequest,
} from '../../../requests/index.ts';
import type { Problem } from '../../../ui/index.ts';
import { actingStaff } from '../../acting-staff.ts';
import { decideWithLetter } from '../../actions/decide-with-letter.ts';
import { agentRequestPath } from '../../addresses.ts';
import { decisionLetter } from '../../letter.ts';
import { words } from '../../messages.ts';
import { carryOut, showConflict } from '../conflict/carry-out.ts';
import { type Outcome, problemsOf, readDecision, readOutcome } from './check.ts';
import { ConfirmationView } from './confirmation.tsx';
import { DecisionView } from './view.tsx';

type Route = { Querystring: { issue?: string }; Body: PostedFields };

interface Asked extends AskedRequest {
  readonly whole: WholeRequest;
  readonly outcome: Outcome;
  /** Whether the request's state still allows it. */
  readonly possible: boolean;
}

const read = async (platform: Platform, request: FastifyRequest<Route>): Promise<Asked> => {
  const staff = actingStaff(request);
  const outcome = readOutcome(request.query.issue);
  const whole = await readRequest(platform, staff.act, staff.number, { pieces: ['events'] });
  const possible = can(permissionActor(staff.act), 'authority', outcome, whole.request);
  return { ...staff, whole, outcome, possible };
};

const letterOf = (platform: Platform, asked: Asked, reason: string): Letter | undefined => {
  const { act, whole, outcome } = asked;
  if (outcome === 'close') return undefined;
  const { portal, viewer: signatory } = act;
  return decisionLetter({ portal, request: whole.request, outcome, reason, signatory, at: platform.clock() });
};

const show = (
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked,
  { reason, problems = [] }: { reason: string; problems?: readonly Problem[] },
): FastifyReply =>
  renderPage(request, reply, platform, {
    layout: 'agent',
    title: `${words.decision.titles[asked.outcome]} — ${words.request.caption(asked.number)}`,
    errors: problems.length > 0,
    islands: problems.length > 0 ? ['error-summary'] : [],
    width: 'narrow',
    children: DecisionView({ ...asked, reason, problems, link: request.visit.link }),
  });

const confirm = (
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Asked,
  reason: string,
): FastifyReply =>
  renderPage(request, reply, platform, {
    layout: 'agent',
    title: `${words.decision.questions[asked.outcome]} — ${words.request.caption(asked.number)}`,
    width: 'narrow',
    children: ConfirmationView({
      ...asked,
      reason,
      letter: letterOf(platform, asked, reason.trim()),
      link: request.visit.link,
    }),
  });

/** First the reasons, then the letter to read again, then the decision: three answers of one address. */
const decide = async (
  platform: Platform,
  request: FastifyRequest<Route>,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const asked = await read(platform, request);
  const { reason, confirmation } = readDecision(request.body);
  if (confirmation === 'non') return show(platform, request, reply, asked, { reason });
  const problems = problemsOf(asked.outcome, reason);
  if (problems.length > 0) return show(platform, request, reply, asked, { reason, problems });
  const typed = [{ label: words.decision.reasons[asked.outcome], text: reason }];
  if (confirmation !== 'oui')
    return asked.possible
      ? confirm(platform, request, reply, asked, reason)
      : showConflict(platform, request, reply, asked.whole, typed);
  const decision = { outcome: asked.outcome, reason: reason.trim() };
  const event = { kind: deeds[asked.outcome].event, data: { reason: decision.reason } };
  const done = `${request.visit.link(agentRequestPath(asked.number))}?fait=${asked.outcome === 'close' ? 'classement' : 'decision'}`;
  const letter = asked.possible ? letterOf(platform, asked, decision.reason) : undefined;
  return carryOut(platform, request, reply, asked, { event, typed, done }, () =>
    decideWithLetter(platform, asked, decision, letter),
  );
};

/** « Accepter », « Refuser », « Classer »: reasons, then the letter exactly as it will be received, then the decision. */
export const decisionPage = (app: FastifyInstance, platform: Platform): void => {
  const path = '/:portal/agent/demandes/:number/decision';
  app.get<Route>(path, async (request, reply) => {
    const asked = await read(platform, request);
    if (!asked.possible) return showConflict(platform, request, reply, asked.whole);
    return show(platform, request, reply, asked, { reason: '' });
  });
  app.post<Route>(path, { config: { act: 'instruction' } }, (request, reply) =>
    decide(platform, request, reply),
  );
};
