import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requireViewer } from '../../../access/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findReadableFile, type MayDownload, type ReadableFile } from '../../actions/find-file.ts';
import { sendFile, sendThumbnail } from './send.ts';

type FileRequest = FastifyRequest<{ Params: { id: string } }>;

const askedFile = (
  platform: Platform,
  request: FileRequest,
  mayDownload: MayDownload,
): Promise<ReadableFile> => {
  requireViewer(request);
  return findReadableFile(platform, request.visit, mayDownload, request.params.id);
};

/** A file to keep (never shown from our own origin), and the small picture of a photo. */
export const registerFilePages = (
  app: FastifyInstance,
  platform: Platform,
  mayDownload: MayDownload,
): void => {
  app.get<{ Params: { id: string } }>('/:portal/fichiers/:id', async (request, reply) =>
    sendFile(platform, reply, await askedFile(platform, request, mayDownload)),
  );
  app.get<{ Params: { id: string } }>('/:portal/fichiers/:id/apercu', async (request, reply) =>
    sendThumbnail(platform, reply, await askedFile(platform, request, mayDownload)),
  );
};
