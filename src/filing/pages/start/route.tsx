import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { withReturn } from '../../../access/index.ts';
import { catalogueEntry } from '../../../catalogue/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { type PostedFields, textOf } from '../../../platform/http/index.ts';
import { isId, newId } from '../../../platform/identifiers/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newOrganisationPath } from '../../../spaces/index.ts';
import {
  readThreshold,
  readThresholdPage,
  startDraft,
  type ThresholdPage,
} from '../../actions/start-draft.ts';
import { draftPath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import { filerOf } from '../../open-draft.ts';
import { holderInput, StartPage } from './view.tsx';

type Route = { Params: { slug: string }; Querystring: { espace?: string }; Body: PostedFields };
type StartRequest = FastifyRequest<Route>;

const show = (
  platform: Platform,
  request: StartRequest,
  reply: FastifyReply,
  shown: { threshold: ThresholdPage; newDraft: string; chosen: string | undefined; error?: string },
): FastifyReply => {
  const { link } = request.visit;
  const { procedure } = shown.threshold;
  const here = link(`/demarches/${procedure.slug}/deposer`);
  return renderPage(request, reply, platform, {
    layout: 'space',
    current: catalogueEntry,
    width: 'narrow',
    title: `${words.start.title} — ${procedure.name}`,
    errors: shown.error !== undefined,
    islands: shown.error ? ['error-summary'] : [],
    children: (
      <StartPage
        {...shown}
        error={shown.error}
        link={link}
        createOrganisation={withReturn(link(newOrganisationPath), here)}
      />
    ),
  });
};

const showThreshold = async (platform: Platform, request: StartRequest, reply: FastifyReply) => {
  const threshold = await readThresholdPage(platform, filerOf(request), request.params.slug);
  return show(platform, request, reply, { threshold, newDraft: newId(), chosen: request.query.espace });
};

const begin = async (platform: Platform, request: StartRequest, reply: FastifyReply) => {
  const filer = filerOf(request);
  const { slug } = request.params;
  const threshold = await readThreshold(platform, filer, slug);
  const asked = textOf(request.body, 'brouillon');
  const key = isId(asked) ? asked : newId();
  const space = threshold.spaces.find((one) => one.id === textOf(request.body, holderInput));
  // Closed meanwhile, or no organisation yet: the page says it.
  if (threshold.state !== 'open' || threshold.spaces.length === 0)
    return reply.redirect(filer.visit.link(`/demarches/${slug}/deposer`), 303);
  if (!space) {
    const error = words.start.holderMissing;
    const page = await readThresholdPage(platform, filer, slug);
    return show(platform, request, reply, { threshold: page, newDraft: key, chosen: undefined, error });
  }
  const draft = await startDraft(platform, filer, { procedure: threshold.procedure, key, space });
  return reply.redirect(filer.visit.link(draftPath(draft)), 303);
};

/** The threshold of a form: guards, choice of the holder, drafts to resume; a press of the button begins a draft. */
export const registerStartPage = (app: FastifyInstance, platform: Platform): void => {
  app.get<Route>('/:portal/demarches/:slug/deposer', (request, reply) =>
    showThreshold(platform, request, reply),
  );
  app.post<Route>('/:portal/demarches/:slug/deposer', (request, reply) => begin(platform, request, reply));
};
