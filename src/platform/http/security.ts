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
  sent: {
    site: string | undefined;
    origin: string | undefined;
    host: string | undefined;
    /** Whether the site is met over https: then a page of its host that came over http may be anybody's on the way. */
    https: boolean;
  },
): boolean => {
  if (readingMethods.has(method)) return true;
  if (sent.site) return sent.site === 'same-origin' || sent.site === 'none';
  if (!sent.origin || !sent.host) return false;
  if (!URL.canParse(sent.origin)) return false;
  const { host, protocol } = new URL(sent.origin);
  return host === sent.host && (protocol === 'https:' || !sent.https);
};

/** Two years, as browsers ask: once met over https, the site is never asked for over http again. */
const alwaysHttps = { 'strict-transport-security': 'max-age=63072000' };

/** PostgreSQL takes no null character in a text, and no address of ours holds one: it leads nowhere. */
const holdsNull = (address: string): boolean => /%00/.test(address);

/** Security headers on every answer of every room. */
export const protect = (app: FastifyInstance, { https }: { readonly https: boolean }): void => {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(https ? { ...securityHeaders, ...alwaysHttps } : securityHeaders);
    if (holdsNull(request.url)) throw new ProductError('PAGE_INTROUVABLE');
  });
};

/** The refusal of writes that come from another site: a browser brings its cookies along wherever they come from. */
export const refuseOtherSites = (room: FastifyInstance, { https }: { readonly https: boolean }): void => {
  room.addHook('onRequest', async (request) => {
    const { 'sec-fetch-site': site, origin, host } = request.headers;
    const sent = { site: typeof site === 'string' ? site : undefined, origin, host, https };
    if (!comesFromOurPages(request.method, sent)) throw new ProductError('ORIGINE_REFUSEE');
  });
};
