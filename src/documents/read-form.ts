import type { Readable } from 'node:stream';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { gatherFields, type PostedFields, ProductError } from '../platform/http/index.ts';

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

/** What the reader of parts throws without a status is a body cut short, or one that is no form: not our failure. */
const unreadable = (error: unknown): unknown =>
  error instanceof Error && !('statusCode' in error)
    ? new ProductError('SAISIE_ILLISIBLE', { cause: error })
    : error;

async function* partsOf(request: FastifyRequest): AsyncGenerator<Multipart> {
  try {
    yield* request.parts({ limits: { fileSize: largestPart } });
  } catch (error) {
    throw unreadable(error);
  }
}

/** Hands a file over. Where it is cut short, whoever receives it fails with the error of its stream. */
const handOver = async (
  { fieldname, filename, file }: MultipartFile,
  receive: (file: IncomingFile) => Promise<void>,
): Promise<void> => {
  try {
    if (filename) await receive({ input: fieldname, name: filename, content: file });
    file.resume();
  } catch (error) {
    throw file.errored ? unreadable(error) : error;
  }
};

/**
 * Reads a posted form that may carry files. Each file is handed over while it arrives, before the next part is read; a
 * file left unread is thrown away. A part without a name is an input in which nothing was chosen. Throws
 * SAISIE_ILLISIBLE for a body that is no form, or not a whole one. When a file cannot be received, the rest is read all
 * the same: the fields are left in `body` for the page that says so.
 */
export const readForm = async (
  request: FastifyRequest,
  receive: (file: IncomingFile) => Promise<void>,
): Promise<PostedFields> => {
  if (!request.isMultipart()) return (request.body ?? {}) as PostedFields;
  const pairs: [string, string][] = [];
  const failures: unknown[] = [];
  for await (const part of partsOf(request)) {
    if (part.type === 'field') pairs.push([part.fieldname, String(part.value)]);
    else if (failures.length > 0) part.file.resume();
    else await handOver(part, receive).catch((error: unknown) => failures.push(error));
  }
  const fields = gatherFields(pairs);
  request.body = fields;
  if (failures.length > 0) throw failures[0];
  return fields;
};
