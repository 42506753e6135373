import type { FastifyInstance, FastifyRequest } from 'fastify';
import { notFound } from '../platform/http/index.ts';
import type { Platform } from '../platform/platform.ts';
import { speaking } from '../platform/speaking/index.ts';
import type { Portal } from './portal.ts';
import { countAct } from './rates.ts';
import { enterPortal } from './repository.ts';
import { notePages } from './return-path.ts';
import { readSessionCookie } from './session-cookie.ts';
import type { Viewer } from './viewer.ts';

/** Where the visitor is and who they are: found by one statement, before any route under a portal. */
export interface Visit {
  readonly portal: Portal;
  readonly viewer: Viewer | undefined;
  /** Address of a page of this portal: `link('/demarches')`. Every link to a portal's page is made here. */
  readonly link: (path: string) => string;
  /**
   * Same for the portal of another authority, seen from this one: a commune lists the démarches of its département, a
   * person has requests everywhere.
   */
  readonly linkTo: (authority: Neighbour) => (path: string) => string;
}

/** What must be known of an authority to link to its portal. */
export type Neighbour = Pick<Portal, 'id' | 'slug' | 'host'>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route under /:portal. */
    visit: Visit;
  }
}

/** Address of a page of an authority: by its path on the platform, or at the root of its own host. */
const portalLink =
  (portal: Pick<Portal, 'slug'>, byHost: boolean) =>
  (path: string): string =>
    byHost ? path : `/${portal.slug}${path === '/' ? '' : path}`;

/** Same address with scheme and host, for mails and documents. */
export const absoluteLink =
  (baseUrl: string, portal: Pick<Portal, 'slug' | 'host'>) =>
  (path: string): string =>
    portal.host ? `https://${portal.host}${path}` : `${baseUrl}${portalLink(portal, false)(path)}`;

/** The visit of a portal by somebody, or by nobody that we know. */
export const visitOf = (
  seen: { readonly portal: Portal; readonly viewer: Viewer | undefined; readonly byHost: boolean },
  baseUrl: string,
): Visit => {
  const { portal, viewer, byHost } = seen;
  const link = portalLink(portal, byHost);
  const linkTo = (authority: Neighbour) => {
    if (authority.id === portal.id) return link;
    return byHost ? absoluteLink(baseUrl, authority) : portalLink(authority, false);
  };
  return { portal, viewer, link, linkTo };
};

/** Whom a session that was just opened lets in. */
export const viewerWith = async (
  platform: Platform,
  { slug }: Pick<Portal, 'slug'>,
  sessionToken: string,
): Promise<Viewer | undefined> => {
  const asked = { host: null, slug, sessionToken, at: platform.clock() };
  return (await enterPortal(platform.database, asked)).viewer;
};

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
  const { portal, viewer } = found;
  if (!portal) throw notFound();
  return visitOf({ portal, viewer, byHost }, platform.config.baseUrl);
};

/** Resolves the visit of every request whose route begins with /:portal. */
export const resolveVisits = (app: FastifyInstance, platform: Platform): void => {
  notePages(app);
  app.decorateRequest('visit', null as unknown as Visit);
  app.addHook('preHandler', (request, _reply, done) => {
    if (!request.routeOptions.url?.startsWith('/:portal')) return done();
    resolveVisit(platform, request).then((visit) => {
      request.visit = visit;
      // Days begin, and offices open, on the clock of the authority.
      request.speech = { ...request.speech, zone: visit.portal.time_zone };
      speaking(request.speech ?? {}, done);
    }, done);
  });
  app.addHook('preHandler', async (request) => {
    const { act } = request.routeOptions.config;
    const account = request.visit?.viewer?.account;
    if (act && account && request.method !== 'GET') await countAct(platform, act, account);
  });
};
