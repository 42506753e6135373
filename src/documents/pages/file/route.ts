import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireViewer } from '../../../access/index.ts';
import { contentDisposition, fileKinds } from '../../../platform/files/index.ts';
import { notFound } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findReadableFile } from '../../actions/find-file.ts';
import { thumbnailOf } from '../../thumbnails.ts';

type FileRequest = FastifyRequest<{ Params: { id: string } }>;

/** Whatever a file contains, a browser that shows it runs nothing and keeps nothing of it. */
const servedAsIs = {
  'content-security-policy': "sandbox; default-src 'none'",
  'cache-control': 'private, no-store',
};

const sendFile = (platform: Platform) => async (request: FileRequest, reply: FastifyReply) => {
  requireViewer(request);
  const file = await findReadableFile(platform, request.visit, request.params.id);
  const content = await platform.blobs.open(file.hash);
  return reply
    .headers({
      ...servedAsIs,
      'content-disposition': contentDisposition(file.name),
      'content-length': file.size,
    })
    .type(fileKinds[file.kind].mediaType)
    .send(content);
};

const sendThumbnail = (platform: Platform) => async (request: FileRequest, reply: FastifyReply) => {
  requireViewer(request);
  const file = await findReadableFile(platform, request.visit, request.params.id);
  const isPicture = file.kind === 'jpeg' || file.kind === 'png';
  const picture = isPicture ? await thumbnailOf(platform, file) : undefined;
  if (!picture) throw notFound();
  return reply.headers(servedAsIs).type('image/webp').send(picture);
};

/** A file to keep (never shown from our own origin), and the small picture of a photo. */
export const registerFilePages = (app: FastifyInstance, platform: Platform): void => {
  app.get<{ Params: { id: string } }>('/:portal/fichiers/:id', sendFile(platform));
  app.get<{ Params: { id: string } }>('/:portal/fichiers/:id/apercu', sendThumbnail(platform));
};
