import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { limitedTo, requireSpace, requireViewer, type Space, type Viewer } from '../../../access/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { notFound } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { GiveToSpace, ShownSpace } from '../../gift.ts';
import { words } from '../../messages.ts';
import { Dashboard } from './view.tsx';

type Gifts = readonly GiveToSpace[];

// « Nothing waits for you » must be true: a person's own page speaks of all their spaces.
const shownIn = (request: FastifyRequest, viewer: Viewer, space: Space): ShownSpace => {
  const { visit } = request;
  const ofOne = space.kind === 'organisation';
  return {
    visit,
    viewer,
    space,
    spaces: ofOne ? [space.id] : viewer.spaces.map(({ id }) => id),
    listIn: (path) => (ofOne ? limitedTo(space, visit.link(path)) : visit.link(path)),
  };
};

const show = async (
  request: FastifyRequest,
  reply: FastifyReply,
  platform: Platform,
  { space, gifts }: { space: Space; gifts: Gifts },
) => {
  const viewer = requireViewer(request);
  const shown = shownIn(request, viewer, space);
  const given = await platform.database.withScope({ kind: 'account', account: viewer.account }, (tx) =>
    Promise.all(gifts.map((give) => give(tx, shown))),
  );
  return renderPage(request, reply, platform, {
    layout: 'space',
    title: space.kind === 'organisation' ? space.name : words.title,
    space: space.id,
    done: words.done,
    children: <Dashboard shown={shown} gifts={given} />,
  });
};

/** The page of a space: the person's own at /mon-espace, an organisation's under its identifier. */
export const registerOwnSpace = (app: FastifyInstance, platform: Platform, gifts: Gifts): void => {
  app.get('/:portal/mon-espace', (request, reply) => {
    const space = requireViewer(request).spaces.find(({ kind }) => kind === 'person');
    if (!space) throw notFound();
    return show(request, reply, platform, { space, gifts });
  });
  app.get<{ Params: { space: string } }>('/:portal/mon-espace/organismes/:space', (request, reply) => {
    requireViewer(request);
    const space = requireSpace(request.visit, request.params.space);
    if (space.kind !== 'organisation') throw notFound();
    return show(request as FastifyRequest, reply, platform, { space, gifts });
  });
};
