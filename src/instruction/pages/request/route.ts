import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderPage } from '../../../frame/index.ts';
import { notFound } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { calendarDateOf } from '../../../platform/text/index.ts';
import {
  answeredForm,
  askedRequest,
  lastAsked,
  type Piece,
  postMessage,
  type RefusedMessage,
  readRequest,
  takeInCharge,
} from '../../../requests/index.ts';
import { actingStaff } from '../../acting-staff.ts';
import { agentRequestPath, partAddresses, readAddress } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { carryOut } from '../conflict/carry-out.ts';
import type { Part } from './props.ts';
import { RequestView } from './view.tsx';

type Route = { Params: { number: string; part?: string } };
type PageRequest = FastifyRequest<Route>;

// Each part reads what it shows, and nothing else.
const piecesOf: Record<Part, readonly Piece[]> = {
  overview: ['submissions', 'events', 'files'],
  messages: ['messages', 'files'],
  history: ['events'],
};

const partIn = (name: string | undefined): Part => {
  const part = readAddress(partAddresses, name);
  if (!part) throw notFound();
  return part;
};

const show = async (
  platform: Platform,
  request: PageRequest,
  reply: FastifyReply,
  part: Part,
  refused?: RefusedMessage,
): Promise<FastifyReply> => {
  const { act, number } = askedRequest(request, 'authority');
  const whole = await readRequest(platform, act, number, {
    pieces: piecesOf[part],
    opensThread: part === 'messages',
    threadUntil: part === 'messages' ? lastAsked(request.query) : undefined,
    opensAnswers: part === 'overview',
  });
  const form = answeredForm(whole);
  const { tabs, caption } = words.request;
  return renderPage(request, reply, platform, {
    layout: 'agent',
    title: `${tabs[part]} — ${whole.request.procedure_name} — ${caption(number)}`,
    errors: refused !== undefined,
    status: refused?.status,
    done: words.request.done,
    islands: part === 'messages' ? ['file-input', ...(refused ? ['error-summary'] : [])] : [],
    children: RequestView({
      whole,
      part,
      form,
      previous: whole.submissions.at(-2),
      act,
      link: request.visit.link,
      today: calendarDateOf(platform.clock()),
      refused,
    }),
  });
};

const take = async (platform: Platform, request: PageRequest, reply: FastifyReply): Promise<FastifyReply> => {
  const asked = actingStaff(request);
  const done = `${request.visit.link(agentRequestPath(asked.number))}?fait=prise-en-charge`;
  const attempt = { event: { kind: 'request_taken', data: {} }, typed: [], done } as const;
  return carryOut(platform, request, reply, asked, attempt, () =>
    takeInCharge(platform, asked.act, asked.number),
  );
};

const write = async (
  platform: Platform,
  request: PageRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const { act, number } = actingStaff(request);
  const refused = await postMessage(platform, request, act, number);
  if (refused) return show(platform, request, reply, 'messages', refused);
  return reply.redirect(`${request.visit.link(agentRequestPath(number))}/messages?fait=message`, 303);
};

/** The page of a request on the agents' side, one part an address, and the two acts that need no page of their own. */
export const requestPage = (app: FastifyInstance, platform: Platform): void => {
  const path = '/:portal/agent/demandes/:number';
  app.get<Route>(path, (request, reply) => show(platform, request, reply, 'overview'));
  app.get<Route>(`${path}/:part`, (request, reply) =>
    show(platform, request, reply, partIn(request.params.part)),
  );
  app.post<Route>(`${path}/prendre-en-charge`, { config: { act: 'instruction' } }, (request, reply) =>
    take(platform, request, reply),
  );
  app.post<Route>(`${path}/messages`, { config: { act: 'answer' } }, (request, reply) =>
    write(platform, request, reply),
  );
};
