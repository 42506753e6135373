import type { FastifyInstance } from 'fastify';
import { renderPage } from '../../../frame/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { listPortals } from '../../repository.ts';
import { words } from './messages.ts';
import { PlatformHome } from './view.tsx';

const mostShown = 60;
const longestQuery = 80;

/** The home of the platform: which portal are you looking for? */
export const registerPlatformHome = (app: FastifyInstance, platform: Platform): void => {
  app.get<{ Querystring: { q?: string | string[] } }>('/', async (request, reply) => {
    const query = [request.query.q ?? ''].flat().join(' ').trim().slice(0, longestQuery);
    const portals = await listPortals(platform.database, query, mostShown);
    return renderPage(request, reply, platform, {
      title: query ? words.found(portals.length, query) : words.title,
      description: words.description,
      width: 'wide',
      unlisted: query !== '',
      children: <PlatformHome query={query} portals={portals} />,
    });
  });
};
