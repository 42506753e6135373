import type { FastifyInstance, FastifyRequest } from 'fastify';
import { notFound } from '../platform/http/index.ts';
import type { Platform } from '../platform/platform.ts';
import type { Portal } from './portal.ts';
import { enterPortal } from './repository.ts';
import { readSessionCookie } from './session-cookie.ts';
import type { Viewer } from './viewer.ts';

/** Where the visitor is and who they are: found by one statement, before any route under a portal. */
export interface Visit {
  readonly portal: Portal;
  readonly viewer: Viewer | undefined;
  /** Address of a page of this portal: `link('/demarches')`. Every link to a portal's page is made here. */
  readonly link: (path: string) => string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route under /:portal. */
    visit: Visit;
  }
}

/** Address of a page of an authority: by its path on the platform, or at the root of its own host. */
export const portalLink =
  (portal: Pick<Portal, 'slug'>, byHost: boolean) =>
  (path: string): string =>
    byHost ? path : `/${portal.slug}${path === '/' ? '' : path}`;

/** Same address with scheme and host, for mails and documents. */
export const absoluteLink =
  (baseUrl: string, portal: Pick<Portal, 'slug' | 'host'>) =>
  (path: string): string =>
    portal.host ? `https://${portal.host}${path}` : `${baseUrl}${portalLink(portal, false)(path)}`;

const resolveVisit = async (platform: Platform, request: FastifyRequest): Promise<Visit> => {
  const named = (request.params as { portal?: string }).portal ?? '';
  // The server puts the host before the path of an authority's own host; nobody may type it there.
  const byHost = named.startsWith('@') && request.originalUrl !== request.url;
  const found = await enterPortal(platform.database, {
    host: byHost ? named.slice(1) : null,
    slug: byHost ? null : named,
    sessionToken: readSessionCookie(request, platform.config.baseUrl),
    at: platform.clock(),
  });
  if (!found.portal) throw notFound();
  const visit = { portal: found.portal, viewer: found.viewer, link: portalLink(found.portal, byHost) };
  // Before activation only its staff sees the portal; the public has the plain « bientôt ouvert » page of the portal module.
  return visit;
};

/** Resolves the visit of every request whose route begins with /:portal. */
export const resolveVisits = (app: FastifyInstance, platform: Platform): void => {
  app.decorateRequest('visit', null as unknown as Visit);
  app.addHook('preHandler', async (request) => {
    if (request.routeOptions.url?.startsWith('/:portal'))
      request.visit = await resolveVisit(platform, request);
  });
};
