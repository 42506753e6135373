import type { FastifyRequest } from 'fastify';
import { gatherFields, type PostedFields } from './form-body.ts';

const partsOf = async (request: FastifyRequest): Promise<PostedFields> => {
  const pairs: [string, string][] = [];
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') pairs.push([part.fieldname, String(part.value)]);
      else part.file.resume();
    }
  } catch {
    // Cut short: what arrived before is all there is.
  }
  return gatherFields(pairs);
};

/**
 * What a form posted, for the page that says it could not be taken: without its files. A form that carries files is read
 * here unless its route had read it already, and left its fields in `body`.
 */
export const readTyped = async (request: FastifyRequest): Promise<PostedFields> => {
  const read = request.body as PostedFields | null | undefined;
  if (read || !request.isMultipart()) return read ?? {};
  return partsOf(request);
};
