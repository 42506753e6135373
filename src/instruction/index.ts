/** The agents' side of the counter: the inbox, the file of a request, the complement, the decision and its letter. */
import type { FastifyInstance } from 'fastify';
import { requireStaff } from '../access/index.ts';
import { notFound } from '../platform/http/index.ts';
import type { Platform } from '../platform/platform.ts';

/** Registers the pages by which agents instruct the requests of their authority. */
export const registerInstruction = (app: FastifyInstance, _platform: Platform): void => {
  app.get('/:portal/agent', async (request) => {
    requireStaff(request);
    throw notFound();
  });
};
