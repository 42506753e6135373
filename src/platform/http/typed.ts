import type { FastifyRequest } from 'fastify';
import { gatherFields, type PostedFields } from './form-body.ts';
import { readParts } from './form-parts.ts';

const fieldsOfParts = async (request: FastifyRequest): Promise<PostedFields> => {
  const pairs: [string, string][] = [];
  try {
    for await (const part of readParts(request)) {
      if ('text' in part) pairs.push([part.name, part.text]);
      else part.content.resume();
    }
  } catch {
    // Cut short, or too much: what arrived before is all there is.
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
  return fieldsOfParts(request);
};
