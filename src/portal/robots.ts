import type { FastifyInstance } from 'fastify';

/** Pages that are of no use to a search engine: personal, behind a sign-in, or endless. */
const unlisted = [
  '/mon-espace',
  '/agent',
  '/connexion',
  '/inscription',
  '/deposer',
  '/demandes',
  '/_courrier',
  '/_ui',
];

const robots = ['User-agent: *', ...unlisted.map((path) => `Disallow: /*${path}`), ''].join('\n');

/** Tells search engines where not to go, on the platform's host and on an authority's own. */
export const registerRobots = (app: FastifyInstance): void => {
  for (const path of ['/robots.txt', '/:portal/robots.txt'])
    app.get(path, { config: { beforeOpening: true } }, (_request, reply) =>
      reply
        .headers({ 'cache-control': 'public, max-age=86400', 'content-type': 'text/plain; charset=utf-8' })
        .send(robots),
    );
};
