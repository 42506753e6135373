import type { FastifyRequest } from 'fastify';
import { knownReturnPath, readSessionCookie } from '../../access/index.ts';
import { type PostedFields, textOf } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { networkOf } from '../../platform/throttle/index.ts';
import type { Browser } from '../actions/open-session.ts';
import type { Origin } from '../actions/origin.ts';
import { readDevice } from './device-cookie.ts';

/** The fields a form posted; none when the body is anything else. */
export const postedFields = (request: FastifyRequest): PostedFields =>
  typeof request.body === 'object' && request.body !== null ? (request.body as PostedFields) : {};

/** A parameter of the address, the first when it comes several times. */
export const queryText = (request: FastifyRequest, name: string): string =>
  textOf(request.query as PostedFields | undefined, name);

/** Where the person was going before they had to sign in, as the address says: a page of this portal, or nothing. */
export const wantedPage = (request: FastifyRequest): string | undefined =>
  knownReturnPath(request, queryText(request, 'retour'));

/** Where a post comes from, and the way back it carries in `retour`. */
export const originOf = (request: FastifyRequest, { config }: Pick<Platform, 'config'>): Origin => ({
  network: networkOf(request.ip),
  returnTo: knownReturnPath(request, textOf(postedFields(request), 'retour')),
  device: readDevice(request, config.baseUrl),
});

/** The browser that asks for a session. */
export const browserOf = (request: FastifyRequest, platform: Pick<Platform, 'config'>): Browser => ({
  ...originOf(request, platform),
  userAgent: request.headers['user-agent'] ?? '',
  previous: readSessionCookie(request, platform.config.baseUrl),
});
