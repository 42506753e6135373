import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readForm } from '../../../documents/index.ts';
import { type PostedFields, ProductError, textOf } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { errorLines, inputId, renderFragment } from '../../../ui/index.ts';
import { fileReceiver } from '../../actions/add-files.ts';
import {
  addFiles,
  appendFile,
  beginFile,
  type DocumentAddress,
  type DocumentState,
  fileOffset,
  readDocument,
  removeFile,
} from '../../actions/change-files.ts';
import { draftPath } from '../../addresses.ts';
import { type Filer, filerOf } from '../../open-draft.ts';
import { DocumentQuestion } from '../../views/document-question.tsx';

type OfDocument = { Params: DocumentAddress };
type Upload = { Params: DocumentAddress & { upload: string } };

const wantsJson = (request: FastifyRequest): boolean =>
  request.headers.accept?.startsWith('application/json') ?? false;

/** The question as it stands after a change, for the island to put in place of the old one. */
const sendQuestion = (reply: FastifyReply, filer: Filer, draft: string, state: DocumentState) => {
  const { field, files, refused, safe } = state;
  const error = errorLines(refused.map(({ message }) => message));
  const { link } = filer.visit;
  const html = renderFragment(
    <DocumentQuestion field={field} files={files} safe={safe} draft={draft} link={link} error={error} />,
  );
  return reply
    .code(error ? 422 : 200)
    .header('cache-control', 'no-store')
    .send({ html });
};

/** One post with its files: JSON for the island, otherwise back to the page. */
const receiveFiles = async (platform: Platform, request: FastifyRequest<OfDocument>, reply: FastifyReply) => {
  const filer = filerOf(request);
  const receiver = fileReceiver(platform, filer, request.params.draft);
  await readForm(request, (file) => receiver.receive({ ...file, input: request.params.document }));
  const state = await addFiles(platform, filer, request.params, receiver.files);
  if (wantsJson(request)) return sendQuestion(reply, filer, request.params.draft, state);
  return reply.redirect(filer.visit.link(draftPath(request.params.draft)), 303);
};

const remove = async (
  platform: Platform,
  request: FastifyRequest<OfDocument & { Body: PostedFields }>,
  reply: FastifyReply,
) => {
  const filer = filerOf(request);
  const { draft } = request.params;
  await removeFile(platform, filer, draft, textOf(request.body, 'fichier'));
  if (wantsJson(request))
    return sendQuestion(reply, filer, draft, await readDocument(platform, filer, request.params));
  return reply.redirect(`${filer.visit.link(draftPath(draft))}#${inputId(request.params.document)}`, 303);
};

const begin = async (
  platform: Platform,
  request: FastifyRequest<OfDocument & { Body: PostedFields }>,
  reply: FastifyReply,
) => {
  const filer = filerOf(request);
  const size = Number(textOf(request.body, 'taille'));
  if (!Number.isSafeInteger(size) || size < 0) throw new ProductError('SAISIE_ILLISIBLE');
  const begun = await beginFile(platform, filer, request.params, { name: textOf(request.body, 'nom'), size });
  if ('upload' in begun) return reply.code(201).send(begun);
  const state = await readDocument(platform, filer, request.params, [begun.refused]);
  return sendQuestion(reply, filer, request.params.draft, state);
};

const append = async (
  platform: Platform,
  request: FastifyRequest<Upload & { Body: Readable }>,
  reply: FastifyReply,
) => {
  const filer = filerOf(request);
  if (!(request.body instanceof Readable)) throw new ProductError('TYPE_NON_ACCEPTE');
  const offset = Number(request.headers['upload-offset']);
  if (!Number.isSafeInteger(offset) || offset < 0) throw new ProductError('SAISIE_ILLISIBLE');
  const { upload } = request.params;
  const progress = await appendFile(platform, filer, request.params, {
    upload,
    offset,
    content: request.body,
  });
  if ('offset' in progress) return reply.code(progress.offset > offset ? 200 : 409).send(progress);
  if ('gone' in progress) throw new ProductError('PAGE_INTROUVABLE');
  const refused = 'refused' in progress ? [progress.refused] : [];
  return sendQuestion(
    reply,
    filer,
    request.params.draft,
    await readDocument(platform, filer, request.params, refused),
  );
};

/** The pieces of an upload are streamed as they come: this parser reads nothing by itself. */
const registerPieces = (app: FastifyInstance, platform: Platform): void => {
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  app.patch<Upload & { Body: Readable }>(
    '/:portal/brouillons/:draft/documents/:document/envois/:upload',
    (request, reply) => append(platform, request, reply),
  );
};

/** Files of a document: in one post, or in pieces that survive a lost network; removed by name. */
export const registerDocumentRoutes = (app: FastifyInstance, platform: Platform): void => {
  const path = '/:portal/brouillons/:draft/documents/:document';
  app.post<OfDocument>(path, (request, reply) => receiveFiles(platform, request, reply));
  app.post<OfDocument & { Body: PostedFields }>(`${path}/retirer`, (request, reply) =>
    remove(platform, request, reply),
  );
  app.post<OfDocument & { Body: PostedFields }>(`${path}/envois`, (request, reply) =>
    begin(platform, request, reply),
  );
  app.get<Upload>(`${path}/envois/:upload`, async (request, reply) => {
    const offset = await fileOffset(platform, filerOf(request), request.params, request.params.upload);
    return reply.header('cache-control', 'no-store').send({ offset });
  });
  app.register(async (scoped) => registerPieces(scoped, platform));
};
