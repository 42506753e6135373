import { STATUS_CODES } from 'node:http';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import staticFiles from '@fastify/static';
import {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify';
import { DatabaseUnreachable } from '../database/index.ts';
import type { Logger } from '../log/index.ts';
import { builtAssetsFolder } from './assets.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { errorTable, ProductError, Redirection } from './errors.ts';
import { gatherFields, type PostedFields } from './form-body.ts';
import { largestForm, partLimits } from './form-parts.ts';
import { words } from './messages.ts';
import { protect, securityHeaders } from './security.ts';
import { readTyped } from './typed.ts';

/** What the page of an error shows. */
export interface ShownError {
  readonly title: string;
  readonly sentence: string;
  readonly status: number;
  /** What the form posted, when nothing is wrong with it: we failed, and it can be sent again. */
  readonly typed?: PostedFields | undefined;
}

/** Renders the page of an error; the domain gives it the portal's look when the portal is known. */
export type ErrorPage = (request: FastifyRequest, error: ShownError) => string;

/** Told of each route when it is registered: whoever proves what every address shows starts from this list. */
export type RouteListener = (route: {
  readonly method: string | readonly string[];
  readonly url: string;
}) => void;

export interface ServerOptions {
  readonly log: Logger;
  readonly trustedProxies: number;
  readonly errorPage: ErrorPage;
  /** Host of the platform's own pages; any other host is an authority's own name. */
  readonly platformHosts: ReadonlySet<string>;
  readonly onRoute?: RouteListener;
  /** How long a request may take to arrive; ten minutes unless a test is in a hurry. */
  readonly requestMilliseconds?: number;
}

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

const asProductError = (error: unknown): ProductError => {
  if (error instanceof ProductError) return error;
  if (error instanceof DatabaseUnreachable) return new ProductError('SERVICE_INDISPONIBLE', { cause: error });
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : 500;
  if (status === 413) return new ProductError('ENVOI_TROP_VOLUMINEUX', { cause: error });
  if (status === 415) return new ProductError('TYPE_NON_ACCEPTE', { cause: error });
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new ProductError('SAISIE_ILLISIBLE', { cause: error });
  return new ProductError('ERREUR_INTERNE', { cause: error });
};

const answerError = async (
  request: FastifyRequest,
  reply: FastifyReply,
  thrown: unknown,
  errorPage: ErrorPage,
) => {
  if (thrown instanceof Redirection) return reply.redirect(thrown.location, 303);
  const error = asProductError(thrown);
  const { status, level } = errorTable[error.code];
  request.log[level](
    { code: error.code, route: request.routeOptions.url, error: error.cause ?? error },
    'refused',
  );
  reply.code(status).header('cache-control', 'no-store');
  if (request.headers.accept?.startsWith('application/json'))
    return reply.send({ code: error.code, message: error.sentence });
  const typed = status >= 500 && request.method === 'POST' ? await readTyped(request) : undefined;
  const html = errorPage(request, { ...words.errors[error.code], status, typed });
  return reply.type('text/html; charset=utf-8').send(html);
};

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
    if (platformHosts.has(host) || !host || /^\/(assets|sante)(\/|$)/.test(path)) return url;
    return `/@${host}${url}`;
  };

/** Compression, cookies, posted forms, files built for the browser. */
const registerPlugins = async (app: FastifyInstance): Promise<void> => {
  await app.register(compress, { threshold: kilobyte, encodings: ['gzip'], globalDecompression: false });
  await app.register(cookie);
  await app.register(formbody, { parser: (text) => gatherFields(new URLSearchParams(text)) });
  await app.register(multipart, { limits: partLimits });
  await app.register(staticFiles, {
    root: `${builtAssetsFolder}/assets`,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    index: false,
  });
};

/** The HTTP ground every module registers its routes on: parsing, compression, security, errors, built files. */
export const createServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const { requestMilliseconds: requestTimeout = longestRequest } = options;
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
      answerError(
        request,
        reply.headers(securityHeaders),
        new ProductError('PAGE_INTROUVABLE'),
        options.errorPage,
      ),
    forceCloseConnections: 'idle',
    return503OnClosing: false, // a request that was on its way gets its page
  }) as unknown as FastifyInstance;
  if (options.onRoute) app.addHook('onRoute', options.onRoute);
  protect(app);
  logAnswers(app);
  // Our pages post forms, and nothing else: the parsers that the framework brings would let in values of any shape.
  app.removeContentTypeParser(['application/json', 'text/plain']);
  await registerPlugins(app);
  app.setErrorHandler((error, request, reply) => answerError(request, reply, error, options.errorPage));
  app.setNotFoundHandler((request, reply) =>
    answerError(request, reply, new ProductError('PAGE_INTROUVABLE'), options.errorPage),
  );
  return app;
};
