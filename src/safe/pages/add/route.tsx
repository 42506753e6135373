import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireViewer } from '../../../access/index.ts';
import { documentWords, type ReceivedFile, type RefusedFile } from '../../../documents/index.ts';
import type { Problem } from '../../../forms/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { ProductError, textOf } from '../../../platform/http/index.ts';
import { isId, newId } from '../../../platform/identifiers/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { calendarDateOf } from '../../../platform/text/index.ts';
import { openSafe } from '../../actions/find-in-safe.ts';
import { keepDocument } from '../../actions/keep-document.ts';
import { addPath, safePath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { readDocumentForm } from '../../read-files.ts';
import { mostDocuments, ownSpaceOf } from '../../rules.ts';
import { checkDocument, filesInput } from '../../safe-form.ts';
import { keyInput } from '../../views/facts-form.tsx';
import { AddPage, type AddProps } from './view.tsx';

const show = (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  shown: Omit<AddProps, 'link'>,
) =>
  renderPage(request, reply, platform, {
    layout: 'space',
    width: 'narrow',
    space: ownSpaceOf(requireViewer(request)),
    title: words.form.title,
    islands: ['conditions', 'file-input', ...(shown.problems.length > 0 ? ['error-summary'] : [])],
    errors: shown.problems.length > 0,
    children: <AddPage {...shown} link={request.visit.link} />,
  });

/** A refused file says more than « missing »; the good ones are not held for the next send, and it is said. */
const problemsOf = (
  found: readonly Problem[],
  refused: readonly RefusedFile[],
  received: readonly ReceivedFile[],
): Problem[] => {
  const place = { input: filesInput, field: filesInput, page: filesInput };
  const files = refused.map(({ code, message }) => ({ ...place, code, message }));
  const problems = [...found.filter(({ field }) => files.length === 0 || field !== filesInput), ...files];
  if (problems.length > 0 && received.length > 0) {
    const message = documentWords.noneKept(received.map(({ name }) => name));
    problems.push({ ...place, code: 'none-kept', message });
  }
  return problems;
};

const noRoom = (): Problem => ({
  input: 'complet',
  field: 'complet',
  page: 'document',
  code: 'full',
  message: words.full(mostDocuments),
});

const add = async (request: FastifyRequest, reply: FastifyReply, platform: Platform) => {
  const viewer = requireViewer(request);
  const { fields, received, refused } = await readDocumentForm(platform, request);
  const documentKey = textOf(fields, keyInput);
  if (!isId(documentKey)) throw new ProductError('SAISIE_ILLISIBLE');
  const { entries, problems, facts } = checkDocument(fields, calendarDateOf(platform.clock()), received);
  const all = problemsOf(problems, refused, received);
  if (!facts || all.length > 0)
    return show(request, reply, platform, { documentKey, entries, problems: all, full: false });
  const kept = await keepDocument(platform, viewer, { ...facts, key: documentKey, files: received });
  if (kept === 'full')
    return show(request, reply, platform, { documentKey, entries, problems: [noRoom()], full: true });
  return reply.redirect(`${request.visit.link(safePath)}?fait=ajout`, 303);
};

/** « Ajouter une pièce justificative ». */
export const registerAdd = (app: FastifyInstance, platform: Platform): void => {
  app.get(`/:portal${addPath}`, async (request, reply) => {
    const documents = await openSafe(platform, requireViewer(request));
    const full = documents.length >= mostDocuments;
    return show(request, reply, platform, { documentKey: newId(), entries: {}, problems: [], full });
  });
  app.post(`/:portal${addPath}`, { config: { act: 'ownDocument' } }, (request, reply) =>
    add(request, reply, platform),
  );
};
