import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { gatherFields, type PostedFields, readParts, unreadable } from '../platform/http/index.ts';

/** A file that a posted form carries, being received. */
export interface IncomingFile {
  /** Name of the input it was chosen in. */
  readonly input: string;
  /** Name it had on the person's device. */
  readonly name: string;
  readonly content: Readable;
}

/** Hands a file over. Where it is cut short, whoever receives it fails with the error of its stream. */
const handOver = async (
  incoming: IncomingFile,
  receive: (file: IncomingFile) => Promise<void>,
): Promise<void> => {
  const { name, content } = incoming;
  try {
    if (name) await receive(incoming);
  } catch (error) {
    throw content.errored ? unreadable(error) : error;
  } finally {
    content.resume(); // what nobody read is thrown away: the next part comes after it
  }
};

/**
 * Reads a posted form that may carry files. Each file is handed over while it arrives, before the next part is read; a
 * file left unread is thrown away. A part without a name is an input in which nothing was chosen. Throws
 * SAISIE_ILLISIBLE for a body that is no form, or not a whole one, and ENVOI_TROP_VOLUMINEUX for fields that weigh too
 * much. When a file cannot be received, the rest is read all the same: the fields are left in `body` for the page that
 * says so.
 */
export const readForm = async (
  request: FastifyRequest,
  receive: (file: IncomingFile) => Promise<void>,
): Promise<PostedFields> => {
  if (!request.isMultipart()) return (request.body ?? {}) as PostedFields;
  const pairs: [string, string][] = [];
  const failures: unknown[] = [];
  for await (const part of readParts(request)) {
    if ('text' in part) {
      pairs.push([part.name, part.text]);
      continue;
    }
    const { name: input, fileName: name, content } = part;
    if (failures.length > 0) content.resume();
    else await handOver({ input, name, content }, receive).catch((error: unknown) => failures.push(error));
  }
  const fields = gatherFields(pairs);
  request.body = fields;
  if (failures.length > 0) throw failures[0];
  return fields;
};
