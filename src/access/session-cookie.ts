import type { FastifyReply, FastifyRequest } from 'fastify';

// The __Host- prefix demands https: a plain-http demonstration on a loopback address keeps a bare name.
const secureName = '__Host-guichet';
const plainName = 'guichet';

const isSecure = (baseUrl: string): boolean => baseUrl.startsWith('https:');

/** The session secret sent by the browser, or undefined. */
export const readSessionCookie = (request: FastifyRequest): string | undefined =>
  request.cookies[secureName] ?? request.cookies[plainName];

/** Hands the session secret to the browser: host only, not readable by scripts, not sent by other sites' forms. */
export const setSessionCookie = (
  reply: FastifyReply,
  baseUrl: string,
  token: string,
  expires: Date,
): void => {
  const secure = isSecure(baseUrl);
  reply.setCookie(secure ? secureName : plainName, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    expires,
  });
};

/** Forgets the session in the browser. */
export const clearSessionCookie = (reply: FastifyReply, baseUrl: string): void => {
  const secure = isSecure(baseUrl);
  reply.clearCookie(secure ? secureName : plainName, { path: '/', httpOnly: true, sameSite: 'lax', secure });
};
