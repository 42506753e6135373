import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { findOwnFile } from '../../../documents/index.ts';
import type { Problem } from '../../../forms/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { notFound, type PostedFields, ProductError, textOf } from '../../../platform/http/index.ts';
import { isId, newId } from '../../../platform/identifiers/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { calendarDateOf } from '../../../platform/text/index.ts';
import { askedRequest, readRequest, requestPath } from '../../../requests/index.ts';
import {
  checkDocument,
  FactsForm,
  keepDocument,
  keyInput,
  mostDocuments,
  safePath,
  safeWords,
} from '../../../safe/index.ts';
import { BackLink, ErrorSummary, Link, Notice, PageTitle } from '../../../ui/index.ts';
import { words } from '../../messages.ts';

type Route = { Params: { number: string; file: string }; Body: PostedFields };

const { duplicate } = words.documents;

/** A file of this request that the holder's side may open; 404 otherwise. */
const asked = async (platform: Platform, request: FastifyRequest<Route>) => {
  const { visit, params } = request;
  const { act, number } = askedRequest(request as FastifyRequest, 'citizen');
  const { files, request: whole } = await readRequest(platform, act, number, { pieces: ['files'] });
  if (!files.some(({ id }) => id === params.file)) throw notFound();
  return {
    viewer: act.viewer,
    number,
    space: whole.space_id,
    file: await findOwnFile(platform, visit, act.viewer, params.file),
  };
};

interface Shown {
  readonly number: string;
  /** Where the request is held. */
  readonly space: string;
  readonly file: { readonly id: string; readonly name: string };
  readonly documentKey: string;
  readonly entries: Parameters<typeof FactsForm>[0]['entries'];
  readonly problems: readonly Problem[];
  /** The safe has no room for one more. */
  readonly full: boolean;
}

const show = (
  request: FastifyRequest<Route>,
  reply: FastifyReply,
  platform: Platform,
  { number, space, file, full, ...form }: Shown,
) => {
  const { link } = request.visit;
  const back = link(`${requestPath(number)}/documents`);
  const refused = full || form.problems.length > 0;
  return renderPage(request as FastifyRequest, reply, platform, {
    layout: 'space',
    width: 'narrow',
    space,
    title: duplicate.title(file.name),
    islands: ['conditions', ...(refused ? ['error-summary'] : [])],
    errors: refused,
    children: (
      <>
        <BackLink href={back}>{duplicate.back}</BackLink>
        <ErrorSummary problems={form.problems} />
        <PageTitle lead={duplicate.lead}>{duplicate.title(file.name)}</PageTitle>
        {full ? (
          <Notice tone="danger" role="alert">
            <p>
              {safeWords.full(mostDocuments)} <Link href={link(safePath)}>{safeWords.title}</Link>
            </p>
          </Notice>
        ) : null}
        <FactsForm {...form} action={`${back}/${file.id}/dupliquer`} submit={duplicate.submit} />
      </>
    ),
  });
};

const keep = async (platform: Platform, request: FastifyRequest<Route>, reply: FastifyReply) => {
  const { viewer, number, space, file } = await asked(platform, request);
  const documentKey = textOf(request.body, keyInput);
  if (!isId(documentKey)) throw new ProductError('SAISIE_ILLISIBLE');
  const { entries, problems, facts } = checkDocument(request.body, calendarDateOf(platform.clock()), [file]);
  const page = { number, space, file, documentKey, entries, problems };
  if (!facts) return show(request, reply, platform, { ...page, full: false });
  const kept = await keepDocument(platform, viewer, { ...facts, key: documentKey, files: [file] });
  if (kept === 'full') return show(request, reply, platform, { ...page, full: true });
  return reply.redirect(`${request.visit.link(requestPath(number))}/documents?fait=copie`, 303);
};

/** « Dupliquer dans mon espace »: a file of a request, copied to the person's own documents. */
export const duplicatePage = (app: FastifyInstance, platform: Platform): void => {
  const path = '/:portal/demandes/:number/documents/:file/dupliquer';
  app.get<Route>(path, async (request, reply) => {
    const { number, space, file } = await asked(platform, request);
    const empty = { documentKey: newId(), entries: {}, problems: [], full: false };
    return show(request, reply, platform, { ...empty, number, space, file });
  });
  app.post<Route>(path, { config: { act: 'ownDocument' } }, (request, reply) =>
    keep(platform, request, reply),
  );
};
