import type { FastifyInstance } from 'fastify';
import { notFound } from '../platform/http/index.ts';
import type { Platform } from '../platform/platform.ts';
import { registerHome } from './pages/home/route.tsx';
import { registerNews } from './pages/news/route.tsx';
import { holdClosedPortals } from './pages/not-open-yet/hook.tsx';
import { registerPlatformHome } from './pages/platform-home/route.tsx';
import { registerSitemap } from './pages/sitemap/route.tsx';
import { registerStandingPages } from './pages/text-page/routes.tsx';
import { registerRobots } from './robots.ts';

/** Registers the public pages of the portals. Call it after `resolveVisits`: a closed portal is held from here on. */
export const registerPortal = (app: FastifyInstance, platform: Platform): void => {
  holdClosedPortals(app, platform);
  registerRobots(app);
  registerPlatformHome(app, platform);
  registerHome(app, platform);
  registerNews(app, platform);
  registerStandingPages(app, platform);
  registerSitemap(app, platform);
  // An address that leads nowhere inside a portal: its error page keeps the portal's look.
  app.get('/:portal/*', () => {
    throw notFound();
  });
};
