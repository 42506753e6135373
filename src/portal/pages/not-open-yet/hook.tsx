import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { renderPage } from '../../../frame/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { NotOpenYet, wordsOf } from './view.tsx';

/** Where the staff that prepares the portal comes in. */
const entrances =
  /^\/:portal\/(connexion|deconnexion|mot-de-passe-oublie|nouveau-mot-de-passe|activation)(\/|$)/;

const isClosedTo = (request: FastifyRequest): boolean => {
  const { visit } = request;
  if (!visit || visit.portal.stage === 'open' || visit.viewer?.staff) return false;
  const { config, url = '' } = request.routeOptions;
  return !config.beforeOpening && !entrances.test(url);
};

const sendNotOpenYet = (request: FastifyRequest, reply: FastifyReply, platform: Platform): FastifyReply =>
  renderPage(request, reply, platform, {
    layout: 'bare',
    title: wordsOf(request.visit.portal.stage).title,
    unlisted: true,
    children: <NotOpenYet visit={request.visit} />,
  });

/** A portal that is not open shows one plain page to everybody but its staff. */
export const holdClosedPortals = (app: FastifyInstance, platform: Platform): void => {
  app.addHook('preHandler', async (request, reply) => {
    if (isClosedTo(request)) return sendNotOpenYet(request, reply, platform);
  });
};
