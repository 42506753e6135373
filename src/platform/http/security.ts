import type { FastifyInstance } from 'fastify';
import { ProductError } from './errors.ts';

/** Constant: no inline script, no inline style, nothing from elsewhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** Headers of every answer, unless it says otherwise. */
export const securityHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Nothing is kept by a browser or a proxy unless the answer allows it. Where a person is sent, above all: a browser
  // that kept « this draft is on page 2 » would run in circles once the request is sent.
  'cache-control': 'no-store',
};

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a writing request comes from our own pages, without any token in them (anonymous pages stay cacheable).
 * Browsers since 2020 send Sec-Fetch-Site; the older ones send Origin with every POST. Neither: refused.
 */
export const comesFromOurPages = (
  method: string,
  sent: { site: string | undefined; origin: string | undefined; host: string | undefined },
): boolean => {
  if (readingMethods.has(method)) return true;
  if (sent.site) return sent.site === 'same-origin' || sent.site === 'none';
  if (!sent.origin || !sent.host) return false;
  return URL.canParse(sent.origin) && new URL(sent.origin).host === sent.host;
};

/** PostgreSQL takes no null character in a text, and no address of ours holds one: it leads nowhere. */
const holdsNull = (address: string): boolean => /%00/.test(address);

/** Security headers on every answer of every room. */
export const protect = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    if (holdsNull(request.url)) throw new ProductError('PAGE_INTROUVABLE');
  });
};

/** The refusal of writes that come from another site: a browser brings its cookies along wherever they come from. */
export const refuseOtherSites = (room: FastifyInstance): void => {
  room.addHook('onRequest', async (request) => {
    const { 'sec-fetch-site': site, origin, host } = request.headers;
    const sent = { site: typeof site === 'string' ? site : undefined, origin, host };
    if (!comesFromOurPages(request.method, sent)) throw new ProductError('ORIGINE_REFUSEE');
  });
};
