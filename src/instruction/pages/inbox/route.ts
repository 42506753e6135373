import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requireStaff, teamsOf } from '../../../access/index.ts';
import { renderPage } from '../../../frame/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { calendarDateOf } from '../../../platform/text/index.ts';
import { type InboxReader, listInbox, readCounters } from '../../repository.ts';
import { type InboxParameters, questionOf } from './address.ts';
import { InboxView, inboxTitle } from './view.tsx';

const rowsOfAPage = 50;

const readerOf = (request: FastifyRequest): InboxReader => {
  const { viewer, staff } = requireStaff(request);
  return { authority: request.visit.portal.id, teams: teamsOf(staff), account: viewer.account };
};

/** The inbox: the requests of the agent's teams, one list at a time, in four statements whatever their number. */
export const inboxPage = (app: FastifyInstance, platform: Platform): void => {
  app.get<{ Querystring: InboxParameters }>('/:portal/agent', async (request, reply) => {
    const reader = readerOf(request);
    const question = questionOf(request.query);
    const scope = { kind: 'authority', authority: reader.authority } as const;
    const { counters, list } = await platform.database.withScope(scope, async (tx) => ({
      counters: await readCounters(tx, reader),
      list: await listInbox(tx, reader, question, rowsOfAPage),
    }));
    const today = calendarDateOf(platform.clock());
    return renderPage(request, reply, platform, {
      layout: 'agent',
      title: inboxTitle(question),
      islands: ['inbox-keys'],
      children: InboxView({ question, counters, list, today, link: request.visit.link }),
    });
  });
};
