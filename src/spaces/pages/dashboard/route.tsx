import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireSpace, requireViewer, type Space } from '../../../access/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { notFound } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { words } from '../../messages.fr.ts';
import { countPeopleWithAccess } from '../../repository.ts';
import { ownSpace } from '../../rules.ts';
import type { Summarise } from '../../summary.ts';
import { listIn, listPaths, tilesOf } from './tiles.ts';
import { Dashboard } from './view.tsx';

const { dashboard } = words;

const show = async (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  { space, summarise }: { space: Space; summarise: Summarise },
) => {
  const { visit } = request;
  const viewer = requireViewer(request);
  const scope = { kind: 'account', account: viewer.account } as const;
  const { summary, members } = await platform.database.withScope(scope, async (tx) => ({
    summary: await summarise(tx, space, visit, viewer.account),
    members: space.kind === 'organisation' ? await countPeopleWithAccess(tx, space.id) : 1,
  }));
  return renderPage(request, reply, platform, {
    layout: 'space',
    title: space.kind === 'organisation' ? space.name : dashboard.title,
    space: space.id,
    done: dashboard.done,
    children: (
      <Dashboard
        firstName={viewer.firstName}
        space={space}
        actions={summary.actions}
        unlistedDrafts={summary.unlistedDrafts}
        draftsHref={listIn(visit, space, listPaths.drafts)}
        latest={summary.latest}
        requestsHref={listIn(visit, space, listPaths.requests)}
        proceduresHref={visit.link(listPaths.procedures)}
        tiles={tilesOf(visit, viewer, { space, summary, members })}
      />
    ),
  });
};

/** The page of a space: the person's own at /mon-espace, an organisation's under its identifier. */
export const registerDashboard = (app: FastifyInstance, platform: Platform, summarise: Summarise): void => {
  app.get('/:portal/mon-espace', (request, reply) => {
    const viewer = requireViewer(request);
    const space = ownSpace(viewer);
    if (!space) throw notFound();
    return show(request, reply, platform, { space, summarise });
  });
  app.get<{ Params: { space: string } }>('/:portal/mon-espace/organismes/:space', (request, reply) => {
    requireViewer(request);
    const space = requireSpace(request.visit, request.params.space);
    if (space.kind !== 'organisation') throw notFound();
    return show(request as FastifyRequest, reply, platform, { space, summarise });
  });
};
