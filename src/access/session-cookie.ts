import type { FastifyReply, FastifyRequest } from 'fastify';

// The __Host- prefix demands https: a plain-http demonstration on a loopback address keeps a bare name.
const secureName = '__Host-guichet';
const plainName = 'guichet';

const isSecure = (baseUrl: string): boolean => baseUrl.startsWith('https:');

/** Name of the cookie that keeps a session open, on a site at this address. */
export const sessionCookieName = (baseUrl: string): string => (isSecure(baseUrl) ? secureName : plainName);

/**
 * The session secret sent by the browser, or undefined. With https, a bare name is not read: a neighbouring host could
 * have set it, to have somebody work in a session that is not theirs.
 */
export const readSessionCookie = (request: FastifyRequest, baseUrl: string): string | undefined =>
  request.cookies[sessionCookieName(baseUrl)];

/** Hands the session secret to the browser: host only, not readable by scripts, not sent by other sites' forms. */
export const setSessionCookie = (
  reply: FastifyReply,
  baseUrl: string,
  token: string,
  expires: Date,
): void => {
  const secure = isSecure(baseUrl);
  reply.setCookie(sessionCookieName(baseUrl), token, {
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
  reply.clearCookie(sessionCookieName(baseUrl), { path: '/', httpOnly: true, sameSite: 'lax', secure });
};

/** Name of the cookie by which a browser is known in which the password was given before. */
export const deviceCookieName = (baseUrl: string): string => `${sessionCookieName(baseUrl)}-appareil`;
