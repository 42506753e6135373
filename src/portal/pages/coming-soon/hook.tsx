import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Platform } from '../../../platform/platform.ts';
import { renderPage } from '../../frame/render-page.tsx';
import { words } from './messages.fr.ts';
import { ComingSoon } from './view.tsx';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route answers even before the authority opens its portal: files of its look, sign-in. */
    beforeOpening?: boolean;
  }
}

const isClosedTo = (request: FastifyRequest): boolean => {
  const { visit } = request;
  if (!visit || visit.portal.active || visit.viewer?.staff) return false;
  return !request.routeOptions.config.beforeOpening;
};

const sendComingSoon = (request: FastifyRequest, reply: FastifyReply, platform: Platform): FastifyReply =>
  renderPage(request, reply, platform, {
    layout: 'bare',
    title: words.title,
    unlisted: true,
    children: <ComingSoon visit={request.visit} />,
  });

/** Before its authority opens it, a portal shows one plain page to everybody but its staff. */
export const holdClosedPortals = (app: FastifyInstance, platform: Platform): void => {
  app.addHook('preHandler', async (request, reply) => {
    if (isClosedTo(request)) return sendComingSoon(request, reply, platform);
  });
};
