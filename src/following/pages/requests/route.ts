import type { FastifyInstance } from 'fastify';
import { listedSpaces, requireViewer } from '../../../access/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { type PostedFields, textOf } from '../../../platform/http/index.ts';
import { isId } from '../../../platform/identifiers/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { viewIn } from '../../list-views.ts';
import { words } from '../../messages.ts';
import { hasFinished, type ListPosition, listRequestsOfSpaces } from '../../repository.ts';
import { RequestsView } from './view.tsx';

const pageSize = 20;

// A year of more than four digits is a date for the program, not for the database.
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** « 2026-11-03T13:05:00.000Z_018f… »: the last row of the page before. Anything else is the first page. */
const positionIn = (text: string): ListPosition | undefined => {
  const [date = '', id = ''] = text.split('_');
  const updatedAt = new Date(instant.test(date) ? date : Number.NaN);
  return isId(id) && !Number.isNaN(updatedAt.getTime()) ? { updatedAt, id } : undefined;
};

/** « Mes demandes »: what is under way, and apart what is over, for every space of the person. */
export const requestsPage = (app: FastifyInstance, platform: Platform): void => {
  app.get<{ Querystring: PostedFields }>('/:portal/mon-espace/demandes', async (request, reply) => {
    const viewer = requireViewer(request);
    const spaces = listedSpaces(viewer, request.query);
    const view = viewIn(textOf(request.query, 'vue'));
    const asked = { view, after: positionIn(textOf(request.query, 'apres')), most: pageSize + 1 };
    const { rows, finished } = await platform.database.withScope(
      { kind: 'account', account: viewer.account },
      async (tx) => {
        const rows = await listRequestsOfSpaces(tx, spaces.ids, asked);
        const empty = view === 'current' && rows.length === 0;
        return { rows, finished: empty && (await hasFinished(tx, spaces.ids)) };
      },
    );
    const shown = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? shown.at(-1) : undefined;
    return renderPage(request, reply, platform, {
      layout: 'space',
      title: words.list.title,
      space: spaces.only?.id,
      children: RequestsView({
        rows: shown,
        view,
        finished,
        only: spaces.only,
        visit: request.visit,
        next: last && `${last.updated_at.toISOString()}_${last.id}`,
      }),
    });
  });
};
