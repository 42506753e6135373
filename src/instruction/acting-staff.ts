import type { FastifyRequest } from 'fastify';
import { notFound } from '../platform/http/index.ts';
import { type AskedRequest, askedRequest } from '../requests/index.ts';

/** The staff member who asks and the request, for the pages by which it is changed: who only reads is never shown them. */
export const actingStaff = (request: FastifyRequest): AskedRequest => {
  const asked = askedRequest(request, 'authority');
  if (asked.act.viewer.staff?.role === 'reader') throw notFound();
  return asked;
};
