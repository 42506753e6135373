import type { FastifyInstance } from 'fastify';
import { requireSpace, requireViewer, spacePath } from '../../../access/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { notFound } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { words } from '../../messages.ts';
import { listPeopleWithAccess } from '../../repository.ts';
import { Members } from './view.tsx';

type Route = { Params: { space: string } };

/** The people who share an organisation's space. */
export const registerMembers = (app: FastifyInstance, platform: Platform): void => {
  app.get<Route>('/:portal/mon-espace/organismes/:space/membres', async (request, reply) => {
    const { visit } = request;
    const { account } = requireViewer(request);
    const space = requireSpace(visit, request.params.space);
    if (space.kind !== 'organisation') throw notFound();
    const members = await platform.database.withScope({ kind: 'account', account }, (tx) =>
      listPeopleWithAccess(tx, space.id),
    );
    const backHref = visit.link(spacePath(space));
    return renderPage(request, reply, platform, {
      layout: 'space',
      title: `${words.members.title}, ${space.name}`,
      space: space.id,
      children: <Members organisation={space.name} members={members} me={account} backHref={backHref} />,
    });
  });
};
