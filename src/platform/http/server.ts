import { STATUS_CODES } from 'node:http';
import compress from '@fastify/compress';
import staticFiles from '@fastify/static';
import {
  type FastifyContextConfig,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify';
import type { Logger } from '../log/index.ts';
import { builtAssetsFolder } from './assets.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { ProductError } from './errors.ts';
import { largestForm } from './form-parts.ts';
import { type FindCaller, openApiRoom } from './rooms/api.ts';
import { type HookSenders, openHooksRoom } from './rooms/hooks.ts';
import { answerWithPage, type ErrorPage, openPagesRoom } from './rooms/pages.ts';
import { protect, securityHeaders } from './security.ts';
import { answerInTheirLanguage } from './speech.ts';

/** Told of each route when it is registered: whoever proves what every address shows starts from this list. */
export type RouteListener = (route: {
  /** What the route says of itself to the hooks. */
  readonly config?: FastifyContextConfig;
  readonly method: string | readonly string[];
  readonly url: string;
}) => void;

/** Puts the routes of the modules in a room. */
type AddRoutes = (room: FastifyInstance) => void;

export interface ServerOptions {
  readonly log: Logger;
  readonly trustedProxies: number;
  /** Whether the public meets the site over https, as its address says; no unless it is said. */
  readonly https?: boolean;
  readonly errorPage: ErrorPage;
  /** Puts the routes of people with a browser. */
  readonly pages: AddRoutes;
  /** Programs with a token; nobody has one when it is not said. */
  readonly api?: { readonly findCaller: FindCaller; readonly routes: AddRoutes };
  /** Services that sign what they send; none is known when it is not said. */
  readonly hooks?: { readonly senders: HookSenders; readonly routes: AddRoutes };
  /** Host of the platform's own pages; any other host is an authority's own name. */
  readonly platformHosts: ReadonlySet<string>;
  readonly onRoute?: RouteListener;
  /** How long a request may take to arrive; ten minutes unless a test is in a hurry. */
  readonly requestMilliseconds?: number;
}

const nothing: AddRoutes = () => undefined;
const noApi = { findCaller: async () => undefined, routes: nothing };
const noHooks = {
  senders: { secretOf: async () => undefined, firstTime: async () => false, clock: () => new Date() },
  routes: nothing,
};

const kilobyte = 1024;
const minute = 60_000;

/**
 * How long a request may take to arrive, so that half of one holds its connection no longer. Without a script, one post
 * carries the four photos of a question, 40 MB: ten minutes for them are 70 kB a second, a weak network in the country.
 * With one, each piece of 512 kB is a request by itself.
 */
const longestRequest = 10 * minute;

/** How long the head of a request may take, and how often Node looks for the late ones: what it does by itself. */
const nodeTimes = (request: number) => ({
  headersTimeout: Math.min(minute, request), // greater than the other, Node would take the one for the other
  connectionsCheckingInterval: Math.min(minute / 2, request),
});

/** Logs one line per answer: route pattern (never the address, which may hold a number), status, duration. */
const logAnswers = (app: FastifyInstance): void => {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? STATUS_CODES[404],
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
};

/**
 * An authority reached by its own host name has the same routes as by its path: the address is read as /@host/….
 * The pages it links to are made by the same function, so that both forms live side by side.
 */
const routeByHost =
  (platformHosts: ReadonlySet<string>) => (raw: { url?: string | undefined; headers: { host?: string } }) => {
    const url = raw.url ?? '/';
    const host = (raw.headers.host ?? '').toLowerCase();
    const path = url.split('?', 1)[0] ?? '/';
    if (platformHosts.has(host) || !host || /^\/(assets|sante|api|hooks)(\/|$)/.test(path)) return url;
    return `/@${host}${url}`;
  };

/** What every room shares: compression, and the files built for the browser. */
const registerPlugins = async (app: FastifyInstance): Promise<void> => {
  await app.register(compress, { threshold: kilobyte, encodings: ['gzip'], globalDecompression: false });
  await app.register(staticFiles, {
    root: `${builtAssetsFolder}/assets`,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    index: false,
  });
};

/** Each room has its own parsers, limits, guards and errors; routes are added while it opens, and stand in it alone. */
const openRooms = async (app: FastifyInstance, options: ServerOptions): Promise<void> => {
  const { pages, api = noApi, hooks = noHooks } = options;
  await app.register(async (room) => {
    await openPagesRoom(room, { errorPage: options.errorPage, https: options.https ?? false });
    pages(room);
  });
  await app.register(
    async (room) => {
      openApiRoom(room, api.findCaller);
      api.routes(room);
    },
    { prefix: '/api' },
  );
  await app.register(
    async (room) => {
      openHooksRoom(room, hooks.senders);
      hooks.routes(room);
    },
    { prefix: '/hooks' },
  );
};

/** The HTTP ground: what is common to all, and a room for each kind of client, in which the modules put their routes. */
export const createServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const { requestMilliseconds: requestTimeout = longestRequest } = options;
  const answer = answerWithPage(options.errorPage);
  const app = fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address: string, hop: number) => hop < options.trustedProxies,
    bodyLimit: largestForm,
    requestTimeout,
    http: nodeTimes(requestTimeout),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    rewriteUrl: routeByHost(options.platformHosts),
    genReqId: () => crypto.randomUUID(),
    clientErrorHandler: answerBrokenRequest,
    // An address that cannot be read (half an encoded letter) leads nowhere; no hook runs for it.
    frameworkErrors: (_error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      answer(new ProductError('PAGE_INTROUVABLE'), request, reply.headers(securityHeaders)),
    forceCloseConnections: 'idle',
    return503OnClosing: false, // a request that was on its way gets its page
  }) as unknown as FastifyInstance;
  if (options.onRoute) app.addHook('onRoute', options.onRoute);
  answerInTheirLanguage(app);
  protect(app, { https: options.https ?? false });
  logAnswers(app);
  // The parsers that the framework brings let in values of any shape: each room says what it takes.
  app.removeAllContentTypeParsers();
  app.setErrorHandler(answer);
  await registerPlugins(app);
  await openRooms(app, options);
  return app;
};
