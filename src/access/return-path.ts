import type { FastifyInstance, FastifyRequest } from 'fastify';

// A path, not a scheme-relative address (« //elsewhere », « /\\elsewhere »), without spaces or control characters.
const localPath = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/;

const longestReturn = 300;

declare module 'fastify' {
  interface FastifyInstance {
    /** Pages of a portal, each as its segments: `['demarches', ':slug']`. */
    portalPages: string[][];
  }
}

/** Notes every page of a portal as it is registered: a way back leads to one of them. */
export const notePages = (app: FastifyInstance): void => {
  app.decorate('portalPages', []);
  app.addHook('onRoute', ({ url, method }) => {
    const [root, portal, ...segments] = url.split('/');
    if (root === '' && portal === ':portal' && [method].flat().includes('GET'))
      app.portalPages.push(segments);
  });
};

/** A path of this site, never an address elsewhere. */
export const safeReturnPath = (asked: string | undefined, otherwise: string): string =>
  asked && localPath.test(asked) ? asked : otherwise;

/** A path of this portal from its root; undefined when it is of another one. */
export const pathInPortal = (link: (path: string) => string, path: string): string | undefined => {
  const root = link('');
  const rest = path.startsWith(root) ? path.slice(root.length) : undefined;
  // « /viorne-sur-mer » begins like « /viorne », and is another portal.
  return rest !== undefined && /^([/?]|$)/.test(rest) ? rest || '/' : undefined;
};

const leadsTo = (page: readonly string[], segments: readonly string[]): boolean =>
  page.length === segments.length &&
  page.every((part, at) => (part.startsWith(':') ? segments[at] !== '' : part === segments[at]));

/**
 * Where to come back to after signing in, as it came in an address or a form: a page of this portal that we know, in three
 * hundred signs at most. Anybody may write the address that somebody else opens.
 */
export const knownReturnPath = (
  { visit, server }: FastifyRequest,
  asked: string | undefined,
): string | undefined => {
  if (!asked || asked.length > longestReturn || !localPath.test(asked)) return undefined;
  const path = pathInPortal(visit.link, asked)?.split('?', 1)[0];
  if (path === undefined) return undefined;
  const segments = path === '/' ? [] : path.slice(1).split('/');
  return server.portalPages.some((page) => leadsTo(page, segments)) ? asked : undefined;
};

/** An address with the way back in `retour`, when there is one. */
export const withReturn = (address: string, returnTo: string | undefined): string =>
  returnTo ? `${address}${address.includes('?') ? '&' : '?'}retour=${encodeURIComponent(returnTo)}` : address;
