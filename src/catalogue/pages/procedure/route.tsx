import type { FastifyInstance } from 'fastify';
import { renderPage } from '../../../frame/index.ts';
import { notFound, Redirection } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { calendarDateOf } from '../../../platform/text/index.ts';
import { catalogueEntry } from '../../menu-entries.ts';
import { findListedProcedure } from '../../repository.ts';
import { ProcedurePage } from './view.tsx';

/** The fiche of a démarche. That of a parent authority stands on its own portal: one page, one address. */
export const registerProcedurePage = (app: FastifyInstance, platform: Platform): void => {
  app.get<{ Params: { slug: string } }>('/:portal/demarches/:slug', async (request, reply) => {
    const { visit } = request;
    const { slug } = request.params;
    const procedure = await findListedProcedure(platform.database, visit.portal.id, slug);
    if (!procedure) throw notFound();
    if (procedure.authority.id !== visit.portal.id)
      throw new Redirection(visit.linkTo(procedure.authority)(`/demarches/${slug}`));
    return renderPage(request, reply, platform, {
      title: procedure.name,
      description: procedure.summary,
      current: catalogueEntry,
      children: (
        <ProcedurePage visit={visit} procedure={procedure} today={calendarDateOf(platform.clock())} />
      ),
    });
  });
};
