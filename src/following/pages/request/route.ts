import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { draftPath, startComplementAnswer } from '../../../filing/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { notFound } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import {
  type Act,
  answeredForm,
  askedRequest,
  can,
  lastAsked,
  type Piece,
  permissionActor,
  postMessage,
  type RefusedMessage,
  readRequest,
  type WholeRequest,
} from '../../../requests/index.ts';
import { addToRequest, type RefusedAddition, readAddable } from '../../actions/add-to-request.ts';
import { words } from '../../messages.ts';
import { type Part, partNames } from './props.ts';
import { RequestView } from './view.tsx';

type Params = { number: string; part?: string };

const partIn = (params: Params): Part => {
  const part = params.part ?? 'suivi';
  const known = partNames.find((name) => name === part);
  if (!known) throw notFound();
  return known;
};

// Each part reads what it shows, and nothing else.
const piecesOf: Record<Part, readonly Piece[]> = {
  suivi: ['events', 'files'],
  reponses: ['submissions'],
  messages: ['messages', 'files'],
  documents: ['submissions', 'files'],
  historique: ['events'],
};

/** What was posted to a part of the page and could not be written. */
interface Refusals {
  readonly refused?: RefusedMessage;
  readonly addition?: RefusedAddition;
}

/** What may be added to the request now, in the part that says so. */
const addableNow = (act: Act, part: Part, whole: WholeRequest) =>
  part === 'documents' && can(permissionActor(act), 'citizen', 'add_document', whole.request)
    ? readAddable(whole)
    : [];

/** Scripts of a part; files may be chosen in two of them. */
const islandsOf = (part: Part, refused: boolean): string[] => [
  ...(refused ? ['error-summary'] : []),
  ...(part === 'messages' || part === 'documents' ? ['file-input'] : []),
];

const show = async (
  platform: Platform,
  request: FastifyRequest<{ Params: Params }>,
  reply: FastifyReply,
  part: Part,
  { refused, addition }: Refusals = {},
): Promise<FastifyReply> => {
  const { act, number } = askedRequest(request, 'citizen');
  const whole = await readRequest(platform, act, number, {
    pieces: piecesOf[part],
    opensThread: part === 'messages',
    threadUntil: part === 'messages' ? lastAsked(request.query) : undefined,
  });
  const form = answeredForm(whole);
  const addable = addableNow(act, part, whole);
  const isRefused = refused !== undefined || addition !== undefined;
  const { link, portal } = request.visit;
  return renderPage(request, reply, platform, {
    layout: 'space',
    space: whole.request.space_id,
    title: `${words.page.tabs[labelOf[part]]} — ${whole.request.procedure_name} — ${words.page.caption(whole.request.number)}`,
    errors: isRefused,
    status: refused?.status,
    done: words.done,
    islands: islandsOf(part, isRefused),
    children: RequestView({ whole, part, form, link, portal, act, refused, addable, addition }),
  });
};

const labelOf: Record<Part, keyof typeof words.page.tabs> = {
  suivi: 'progress',
  reponses: 'answers',
  messages: 'messages',
  documents: 'documents',
  historique: 'history',
};

type Route = { Params: Params };

/** The page of a request for the citizen's side, one part an address: progress, answers, messages, documents, history. */
export const requestPage = (app: FastifyInstance, platform: Platform): void => {
  app.get<Route>('/:portal/demandes/:number', (request, reply) => show(platform, request, reply, 'suivi'));
  app.get<Route>('/:portal/demandes/:number/:part', (request, reply) =>
    show(platform, request, reply, partIn(request.params)),
  );
  app.post<Route>(
    '/:portal/demandes/:number/messages',
    { config: { act: 'message' } },
    async (request, reply) => {
      const { act, number } = askedRequest(request, 'citizen');
      const refused = await postMessage(platform, request, act, number);
      if (refused) return show(platform, request, reply, 'messages', { refused });
      return reply.redirect(`${request.visit.link(`/demandes/${number}/messages`)}?fait=message`, 303);
    },
  );
  app.post<Route>(
    '/:portal/demandes/:number/documents',
    { config: { act: 'requestDocument' } },
    async (request, reply) => {
      const { act, number } = askedRequest(request, 'citizen');
      const addition = await addToRequest(platform, request, act, number);
      if (addition) return show(platform, request, reply, 'documents', { addition });
      return reply.redirect(`${request.visit.link(`/demandes/${number}/documents`)}?fait=document`, 303);
    },
  );
  app.post<Route>(
    '/:portal/demandes/:number/completer',
    { config: { act: 'requestStep' } },
    async (request, reply) => {
      const { act, number } = askedRequest(request, 'citizen');
      const draft = await startComplementAnswer(platform, act, number);
      return reply.redirect(request.visit.link(draftPath(draft)), 303);
    },
  );
};
