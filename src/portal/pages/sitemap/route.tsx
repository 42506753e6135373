import type { FastifyInstance } from 'fastify';
import { renderPage } from '../../../frame/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { calendarDateOf } from '../../../platform/text/index.ts';
import { listProcedures } from '../../repository.ts';
import { words } from './messages.ts';
import { Sitemap } from './view.tsx';

/** The map of the portal. */
export const registerSitemap = (app: FastifyInstance, platform: Platform): void => {
  app.get('/:portal/plan-du-site', async (request, reply) => {
    const { visit } = request;
    const procedures = await listProcedures(platform.database, visit.portal.id);
    const today = calendarDateOf(platform.clock());
    return renderPage(request, reply, platform, {
      title: words.title,
      description: words.description(visit.portal.name_of),
      width: 'narrow',
      children: <Sitemap visit={visit} procedures={procedures} today={today} />,
    });
  });
};
