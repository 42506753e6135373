import type { Readable } from 'node:stream';
import type { MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { ProductError } from './errors.ts';

const kilobyte = 1024;

/**
 * What the fields of one form may weigh together, names included, with files or without: anyone may post a form, and
 * its fields stay in memory. The largest page of the library takes 12,000 characters. Ten long texts of 20,000 accented
 * characters fit in it too, and so does somebody who pastes far more than a question takes: the page then says so beside it.
 */
export const largestForm = 512 * kilobyte;

/** Far above what any document accepts: each place counts by itself and says its own limit. */
const largestFile = 64 * kilobyte * kilobyte;

/** Limits of a form with files: how many parts it has, and what each may bring besides its content. */
export const partLimits = {
  fields: 2_000,
  fieldSize: largestForm,
  fileSize: largestFile,
  files: 40,
  parts: 2_040,
  // A name, a type, the name of a file: by itself the reader takes 2,000 lines and 80 kB for each part.
  headerPairs: 20,
  headerSize: 16 * kilobyte,
};

/** One part of a posted form: a field with its text, or a file whose content arrives. */
export type FormPart =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly fileName: string; readonly content: Readable };

/** The text of a field; a page of ours never says that it posts anything else. */
const textOfField = ({ value, valueTruncated }: MultipartValue): string => {
  if (typeof value !== 'string') throw new ProductError('SAISIE_ILLISIBLE');
  if (valueTruncated) throw new ProductError('ENVOI_TROP_VOLUMINEUX');
  return value;
};

/** What the reader of parts throws without a status is a body cut short, or one that is no form: not our failure. */
export const unreadable = (error: unknown): unknown =>
  error instanceof Error && !('statusCode' in error || error instanceof ProductError)
    ? new ProductError('SAISIE_ILLISIBLE', { cause: error })
    : error;

/**
 * The parts of a posted form in the order they come; a file has to be read, or let flow, before the next part comes.
 * Throws ENVOI_TROP_VOLUMINEUX when the fields weigh too much together, SAISIE_ILLISIBLE for a body that is no form, or
 * not a whole one. Wherever the reading stops, the rest of the body flows away: a browser that is still sending it
 * shows our answer, and its connection is not held.
 */
export async function* readParts(request: FastifyRequest): AsyncGenerator<FormPart> {
  let weight = 0;
  try {
    for await (const part of request.parts()) {
      const name = part.fieldname ?? ''; // a part may have none, whatever its type says
      if (part.type === 'file') {
        yield { name, fileName: part.filename, content: part.file };
        continue;
      }
      const text = textOfField(part);
      weight += name.length + part.mimetype.length + part.encoding.length + Buffer.byteLength(text);
      if (weight > largestForm) throw new ProductError('ENVOI_TROP_VOLUMINEUX');
      yield { name, text };
    }
  } catch (error) {
    throw unreadable(error);
  } finally {
    request.raw.unpipe();
    request.raw.resume();
  }
}
