import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { type FileLimits, type ReceivedFile, type RefusedFile, receiveFile } from '../documents/index.ts';
import { gatherFields, type PostedFields, ProductError } from '../platform/http/index.ts';
import type { Platform } from '../platform/platform.ts';

/** A posted form with files: its fields, the files kept and those refused (the good ones are kept). */
export interface PostedForm {
  readonly fields: PostedFields;
  readonly received: readonly ReceivedFile[];
  readonly refused: readonly RefusedFile[];
}

// A browser sends an empty part without a name when no file was chosen.
const isChosen = (part: MultipartFile): boolean => part.filename !== '';

const drain = async (part: MultipartFile): Promise<void> => {
  part.file.resume();
};

/**
 * Reads a posted form that may carry files, streaming each file to the store as it comes. Files beyond `most` are read
 * and forgotten. Throws SAISIE_ILLISIBLE for anything but a form.
 */
export const readFormWithFiles = async (
  platform: Platform,
  request: FastifyRequest,
  limits: FileLimits & { readonly most: number },
): Promise<PostedForm> => {
  if (!request.isMultipart())
    return { fields: (request.body ?? {}) as PostedFields, received: [], refused: [] };
  const pairs: [string, string][] = [];
  const received: ReceivedFile[] = [];
  const refused: RefusedFile[] = [];
  for await (const part of request.parts()) {
    if (part.type === 'field') pairs.push([part.fieldname, String(part.value)]);
    else if (!isChosen(part) || received.length >= limits.most) await drain(part);
    else {
      const reception = await receiveFile(platform, part.file, part.filename, limits);
      if ('received' in reception) received.push(reception.received);
      else refused.push(reception.refused);
    }
  }
  return { fields: gatherFields(pairs), received, refused };
};

/** The secret that a page puts in its form so that a second click, or a retry on a weak network, writes nothing twice. */
export const readSendKey = (key: string): string => {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)) throw new ProductError('SAISIE_ILLISIBLE');
  return key;
};
