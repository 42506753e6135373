import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { gatherFields, type PostedFields } from '../platform/http/index.ts';

/** A file that a posted form carries, being received. */
export interface IncomingFile {
  /** Name of the input it was chosen in. */
  readonly input: string;
  /** Name it had on the person's device. */
  readonly name: string;
  readonly content: Readable;
}

/** Far above what any document accepts: each place counts by itself and says its own limit. */
const largestPart = 64 * 1024 * 1024;

/**
 * Reads a posted form that may carry files. Each file is handed over while it arrives, before the next part is read; a
 * file left unread is thrown away. A part without a name is an input in which nothing was chosen.
 */
export const readForm = async (
  request: FastifyRequest,
  receive: (file: IncomingFile) => Promise<void>,
): Promise<PostedFields> => {
  if (!request.isMultipart()) return (request.body ?? {}) as PostedFields;
  const pairs: [string, string][] = [];
  for await (const part of request.parts({ limits: { fileSize: largestPart } })) {
    if (part.type === 'field') pairs.push([part.fieldname, String(part.value)]);
    else {
      if (part.filename) await receive({ input: part.fieldname, name: part.filename, content: part.file });
      part.file.resume();
    }
  }
  return gatherFields(pairs);
};
