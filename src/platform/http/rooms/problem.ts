import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../answer-error.ts';
import { notFound } from '../errors.ts';
import { words } from '../messages.ts';

/** Answers an error as RFC 9457 wants it: programs read the code, whoever wrote them the sentence. */
const answerWithProblem = (thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const { code, status } = refuse(request, reply, thrown);
  const { title, sentence } = words.errors[code];
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  const problem = { type: 'about:blank', title, status, detail: sentence, code };
  return reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
};

/** A room of programs: no cookie comes in or goes out, nothing is taken but what the room says, errors are problems. */
export const openProgramsRoom = (room: FastifyInstance): void => {
  room.removeAllContentTypeParsers();
  // A browser sends its cookies wherever it is made to ask: here they open nothing.
  room.addHook('onRequest', async (request) => {
    delete request.raw.headers.cookie;
  });
  room.addHook('onSend', async (_request, reply) => {
    reply.removeHeader('set-cookie');
  });
  room.setErrorHandler(answerWithProblem);
  room.setNotFoundHandler((request, reply) => answerWithProblem(notFound(), request, reply));
  // Without it, an address that leads nowhere here would be taken for one of a portal.
  room.get('/*', () => {
    throw notFound();
  });
};

/** Bounds what a request may bring to the routes of a room that say nothing of it. */
export const boundBodies = (room: FastifyInstance, bytes: number): void => {
  room.addHook('onRoute', (route) => {
    route.bodyLimit ??= bytes;
  });
};
