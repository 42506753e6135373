import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../../platform/http/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { BlobNotFound } from '../../platform/storage/index.ts';
import { defaultColour } from '../../ui/index.ts';
import { lookAddresses } from '../file-addresses.ts';
import { themeOf } from '../theme.ts';
import { tabIcon } from './icon.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route answers even before the authority opens its portal: the files of its look. */
    beforeOpening?: boolean;
  }
}

type Named = { Params: { hash: string } };

/** The address holds the hash of what it gives: whoever has it never asks again. */
const forEver = 'public, max-age=31536000, immutable';
/** The address that browsers guess by themselves holds no hash. */
const oneDay = 'public, max-age=86400';

const sendText = (reply: FastifyReply, type: string, text: string, life = forEver): FastifyReply =>
  reply.headers({ 'cache-control': life, 'content-type': type }).send(text);

const sendPicture = async (
  reply: FastifyReply,
  platform: Platform,
  picture: { asked: string; known: string | null; type: string },
): Promise<FastifyReply> => {
  if (picture.asked !== picture.known) throw notFound();
  const content = await platform.blobs.open(picture.known).catch((error: unknown) => {
    throw error instanceof BlobNotFound ? notFound() : error;
  });
  return reply.headers({ 'cache-control': forEver, 'content-type': picture.type }).send(content);
};

/** A page kept in a browser may ask for the colours of yesterday: it is sent to those of today. */
const sendTheme = (request: FastifyRequest<Named>, reply: FastifyReply): FastifyReply => {
  const { portal } = request.visit;
  const theme = themeOf(portal.colour);
  if (request.params.hash !== theme.hash) return reply.redirect(lookAddresses(request.visit).theme, 302);
  return sendText(reply, 'text/css; charset=utf-8', theme.stylesheet);
};

/** Serves what makes a portal's look: colours, logo, banner, icon of the browser's tab. */
export const registerLook = (app: FastifyInstance, platform: Platform): void => {
  const config = { beforeOpening: true };
  app.get<Named>('/:portal/theme-:hash(^[0-9a-f]{12}$).css', { config }, sendTheme);
  app.get<Named>('/:portal/logo-:hash(^[0-9a-f]{64}$).png', { config }, (request, reply) => {
    const known = request.visit.portal.logo_hash;
    return sendPicture(reply, platform, { asked: request.params.hash, known, type: 'image/png' });
  });
  app.get<Named>('/:portal/banniere-:hash(^[0-9a-f]{64}$).jpg', { config }, (request, reply) => {
    const known = request.visit.portal.banner_hash;
    return sendPicture(reply, platform, { asked: request.params.hash, known, type: 'image/jpeg' });
  });
  app.get<Named>('/:portal/icone-:hash(^[0-9a-f]{6}$).svg', { config }, (request, reply) =>
    sendText(reply, 'image/svg+xml', tabIcon(`#${request.params.hash}`)),
  );
  app.get('/:portal/favicon.ico', { config }, (request, reply) =>
    sendText(reply, 'image/svg+xml', tabIcon(request.visit.portal.colour), oneDay),
  );
  app.get('/favicon.ico', (_request, reply) =>
    sendText(reply, 'image/svg+xml', tabIcon(defaultColour), oneDay),
  );
};
