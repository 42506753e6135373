import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requireViewer } from '../../../access/index.ts';
import { sendFile, sendThumbnail } from '../../../documents/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { findFile } from '../../actions/find-in-safe.ts';
import { safeFilesPath } from '../../addresses.ts';

type Route = { Params: { id: string } };

/** A file of the safe, for its owner alone. */
export const registerFiles = (app: FastifyInstance, platform: Platform): void => {
  const asked = (request: FastifyRequest<Route>) =>
    findFile(platform, requireViewer(request), request.params.id);
  app.get<Route>(`/:portal${safeFilesPath}/:id`, async (request, reply) =>
    sendFile(platform, reply, await asked(request)),
  );
  app.get<Route>(`/:portal${safeFilesPath}/:id/apercu`, async (request, reply) =>
    sendThumbnail(platform, reply, await asked(request)),
  );
};
