import path from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { layoutAssets } from '../../../frame/index.ts';
import { notFound } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { projectRoot } from '../../../platform/project/index.ts';

const base = '/_ui';
const pictures = path.join(projectRoot, 'src/ui/gallery/pictures');

/** The gallery of components, for whoever builds the pages; loaded when first looked at. */
export const registerGallery = (app: FastifyInstance, platform: Platform): void => {
  const send = async (reply: FastifyReply, asked: string): Promise<FastifyReply> => {
    const { gallery } = await import('../../../ui/gallery/index.tsx');
    const answer = gallery(asked, { base, pictures, assets: layoutAssets(platform, null) });
    if (!answer) throw notFound();
    return reply.type(`${answer.type}; charset=utf-8`).header('cache-control', 'no-store').send(answer.body);
  };
  app.get(base, (_request, reply) => send(reply, ''));
  app.get<{ Params: { '*': string } }>(`${base}/*`, (request, reply) => send(reply, request.params['*']));
};
