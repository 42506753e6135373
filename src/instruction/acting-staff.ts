import type { FastifyRequest } from 'fastify';
import { instructsSomewhere } from '../access/index.ts';
import { notFound } from '../platform/http/index.ts';
import { type AskedRequest, askedRequest } from '../requests/index.ts';

/** The staff member who asks and the request, for the pages by which it is changed: who only reads is never shown them. */
export const actingStaff = (request: FastifyRequest): AskedRequest => {
  const asked = askedRequest(request, 'authority');
  const { staff } = asked.act.viewer;
  if (!staff || !instructsSomewhere(staff)) throw notFound();
  return asked;
};
