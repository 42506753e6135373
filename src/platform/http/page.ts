import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Sends a rendered page. What anyone may see (`shared`) carries an ETag and may be kept by caches that ask again;
 * a page of a signed-in person is never kept (the next user of a town-hall computer presses « back »).
 */
export const sendPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  html: string,
  options: { shared: boolean; status?: number; type?: string },
): FastifyReply => {
  reply.code(options.status ?? 200).type(options.type ?? 'text/html; charset=utf-8');
  if (!options.shared) return reply.header('cache-control', 'private, no-store').send(html);
  const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  reply.headers({ 'cache-control': 'no-cache', etag, vary: 'cookie' });
  // A proxy that compresses weakens the tag: W/"…" names the same page.
  const known = request.headers['if-none-match']?.replaceAll('W/', '').split(',');
  if (known?.some((one) => one.trim() === etag)) return reply.code(304).send();
  return reply.send(html);
};
