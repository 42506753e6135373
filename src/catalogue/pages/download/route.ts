import type { FastifyInstance } from 'fastify';
import { notFound } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { BlobNotFound } from '../../../platform/storage/index.ts';
import { readContent } from '../../content.ts';
import { findProcedure } from '../../find-procedure.ts';
import { downloadName, isStored } from './names.ts';

const types: Record<string, string> = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

type Named = { Params: { slug: string; name: string } };

/** Files of a démarche, always as downloads: never shown inside the portal's own origin. */
export const registerDownload = (app: FastifyInstance, platform: Platform): void => {
  app.get<Named>('/:portal/demarches/:slug/telechargements/:name', async (request, reply) => {
    const { slug, name } = request.params;
    const procedure = await findProcedure(platform.database, request.visit.portal, slug);
    const files = readContent(procedure?.content ?? {}).downloads.filter(isStored);
    const file = files.find((one) => downloadName(one) === name);
    if (!file) throw notFound();
    const etag = `"${file.hash.slice(0, 32)}"`;
    reply.headers({ etag, 'cache-control': 'no-cache' });
    if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
    const content = await platform.blobs.open(file.hash).catch((error: unknown) => {
      throw error instanceof BlobNotFound ? notFound() : error;
    });
    const type = types[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
    return reply
      .headers({ 'content-type': type, 'content-disposition': `attachment; filename="${name}"` })
      .send(content);
  });
};
