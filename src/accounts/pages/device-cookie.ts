import type { FastifyReply, FastifyRequest } from 'fastify';
import { deviceCookieName } from '../../access/index.ts';
import type { KnownDevice } from '../actions/remember-device.ts';

/** The secret of the device, or undefined. */
export const readDevice = (request: FastifyRequest, baseUrl: string): string | undefined =>
  request.cookies[deviceCookieName(baseUrl)];

/** Has the browser remember that the password was given in it: the failures of strangers then never hold it up. */
export const setDevice = (reply: FastifyReply, baseUrl: string, { secret, expires }: KnownDevice): void => {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', expires } as const;
  reply.setCookie(deviceCookieName(baseUrl), secret, { ...options, secure: baseUrl.startsWith('https:') });
};
