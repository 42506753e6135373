import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { listedSpaces } from '../../../access/index.ts';
import { renderPage } from '../../../frame/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { words } from '../../messages.ts';
import { filerOf, scopeOf } from '../../open-draft.ts';
import { listDrafts } from '../../repository-lists.ts';
import { DraftsPage } from './view.tsx';

const show = async (platform: Platform, request: FastifyRequest, reply: FastifyReply) => {
  const filer = filerOf(request);
  const { visit, viewer } = filer;
  const spaces = listedSpaces(viewer, request.query);
  const drafts = await platform.database.readIn(scopeOf(filer), (tx) => listDrafts(tx, spaces.ids));
  return renderPage(request, reply, platform, {
    layout: 'space',
    title: words.drafts.title,
    done: words.drafts.done,
    space: spaces.only?.id,
    children: <DraftsPage drafts={drafts} only={spaces.only} visit={visit} />,
  });
};

/** What was begun and not sent, in every space of the person. */
export const registerDraftsPage = (app: FastifyInstance, platform: Platform): void => {
  app.get('/:portal/brouillons', (request, reply) => show(platform, request, reply));
};
