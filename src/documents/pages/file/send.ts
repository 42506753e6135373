import type { FastifyReply } from 'fastify';
import { contentDisposition, fileKinds } from '../../../platform/files/index.ts';
import { notFound } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import type { ReadableFile } from '../../actions/find-file.ts';
import { thumbnailOf } from '../../thumbnails.ts';

/** Whatever a file contains, a browser that shows it runs nothing and keeps nothing of it. */
const servedAsIs = {
  'content-security-policy': "sandbox; default-src 'none'",
  'cache-control': 'private, no-store',
};

/** Sends a file that the visitor may receive, to be kept: it is never shown from our own origin. */
export const sendFile = async (
  platform: Pick<Platform, 'blobs'>,
  reply: FastifyReply,
  file: ReadableFile,
): Promise<FastifyReply> => {
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

/** Sends the small picture of a photo that the visitor may receive; 404 for what is no picture. */
export const sendThumbnail = async (
  platform: Pick<Platform, 'blobs'>,
  reply: FastifyReply,
  file: ReadableFile,
): Promise<FastifyReply> => {
  const isPicture = file.kind === 'jpeg' || file.kind === 'png';
  const picture = isPicture ? await thumbnailOf(platform, file) : undefined;
  if (!picture) throw notFound();
  return reply.headers(servedAsIs).type('image/webp').send(picture);
};
