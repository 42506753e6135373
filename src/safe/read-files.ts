import type { FastifyRequest } from 'fastify';
import { type ReceivedFile, type RefusedFile, readForm, receiveFile, refuse } from '../documents/index.ts';
import { safeFileName } from '../platform/files/index.ts';
import type { PostedFields } from '../platform/http/index.ts';
import type { Platform } from '../platform/platform.ts';
import { safeLimits } from './rules.ts';

/** What a form about the safe posted: its fields, and its files kept in the store or refused. */
export interface PostedDocument {
  readonly fields: PostedFields;
  readonly received: readonly ReceivedFile[];
  readonly refused: readonly RefusedFile[];
}

/** Reads a posted form, streaming each file to the store as it comes; the fifth file is not read. */
export const readDocumentForm = async (
  platform: Platform,
  request: FastifyRequest,
): Promise<PostedDocument> => {
  const received: ReceivedFile[] = [];
  const refused: RefusedFile[] = [];
  const fields = await readForm(request, async ({ name, content }) => {
    if (received.length >= safeLimits.maximum) {
      refused.push(refuse('too-many', safeFileName(name), safeLimits));
      return;
    }
    const reception = await receiveFile(platform, content, name, safeLimits);
    if ('received' in reception) received.push(reception.received);
    else refused.push(reception.refused);
  });
  return { fields, received, refused };
};
