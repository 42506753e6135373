import type { FastifyInstance } from 'fastify';
import { renderPage } from '../../../frame/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { readHome } from '../../repository.ts';
import { words } from './messages.ts';
import { Home } from './view.tsx';

/** The home of a portal. */
export const registerHome = (app: FastifyInstance, platform: Platform): void => {
  app.get('/:portal', async (request, reply) => {
    const { visit } = request;
    const contents = await readHome(platform.database, visit.portal.id);
    return renderPage(request, reply, platform, {
      title: words.title,
      description: words.description(visit.portal.name_of),
      children: <Home visit={visit} contents={contents} />,
    });
  });
};
