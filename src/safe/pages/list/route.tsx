import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireViewer, type Viewer } from '../../../access/index.ts';
import { type RefusedFile, refuse } from '../../../documents/index.ts';
import { renderPage } from '../../../frame/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { calendarDateOf } from '../../../platform/text/index.ts';
import { addFiles } from '../../actions/add-files.ts';
import { findDocument, openSafe } from '../../actions/find-in-safe.ts';
import { safePath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { readDocumentForm } from '../../read-files.ts';
import { ownSpaceOf, safeLimits } from '../../rules.ts';
import { filesInputOf, SafePage } from './view.tsx';

type Refusals = { readonly document: string; readonly refused: readonly RefusedFile[] };

const show = async (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  viewer: Viewer,
  { document, refused }: Refusals = { document: '', refused: [] },
) => {
  const documents = await openSafe(platform, viewer);
  const problems = refused.map(({ message }) => ({ input: filesInputOf(document), message }));
  const today = calendarDateOf(platform.clock());
  return renderPage(request, reply, platform, {
    layout: 'space',
    space: ownSpaceOf(viewer),
    title: words.title,
    done: words.done,
    islands: ['file-input', ...(problems.length > 0 ? ['error-summary'] : [])],
    errors: problems.length > 0,
    children: <SafePage documents={documents} today={today} problems={problems} link={request.visit.link} />,
  });
};

type DocumentRequest = FastifyRequest<{ Params: { document: string } }>;

const receive = async (request: DocumentRequest, reply: FastifyReply, platform: Platform) => {
  const viewer = requireViewer(request);
  const { document } = request.params;
  // Whose document it is comes before anything is read.
  await findDocument(platform, viewer, document);
  const { received, refused } = await readDocumentForm(platform, request);
  const noRoom = await addFiles(platform, viewer, document, received);
  const all = [...refused, ...noRoom];
  if (received.length + all.length === 0) all.push(refuse('none', '', safeLimits));
  if (all.length > 0)
    return show(request as FastifyRequest, reply, platform, viewer, { document, refused: all });
  return reply.redirect(`${request.visit.link(safePath)}?fait=fichiers`, 303);
};

/** « Mes pièces justificatives », and the files added to one of its documents. */
export const registerList = (app: FastifyInstance, platform: Platform): void => {
  app.get(`/:portal${safePath}`, (request, reply) => show(request, reply, platform, requireViewer(request)));
  app.post<{ Params: { document: string } }>(
    `/:portal${safePath}/:document/fichiers`,
    { config: { act: 'ownDocument' } },
    (request, reply) => receive(request, reply, platform),
  );
};
