import type { FastifyInstance } from 'fastify';
import { ProductError } from '../errors.ts';
import { boundBodies, openProgramsRoom } from './problem.ts';

/** A program that somebody gave a token to. */
export interface ApiCaller {
  readonly token: string;
  /** What the token lets it do: « requests:read ». */
  readonly rights: readonly string[];
}

/** Says whose token this is; undefined when it opens nothing. */
export type FindCaller = (token: string) => Promise<ApiCaller | undefined>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set on every route of the api room. */
    caller: ApiCaller;
  }
}

/** The largest document that a program posts. Files have routes of their own. */
const largestDocument = 1024 * 1024;

const bearer = /^Bearer ([\w~+/.-]{16,512}=*)$/;

/** The room of programs that act for an authority: JSON in and out, a token in each request, nothing of a browser. */
export const openApiRoom = (room: FastifyInstance, findCaller: FindCaller): void => {
  boundBodies(room, largestDocument);
  openProgramsRoom(room);
  room.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    room.getDefaultJsonParser('error', 'error'),
  );
  room.decorateRequest('caller', null as unknown as ApiCaller);
  room.addHook('onRequest', async (request) => {
    const [, token] = bearer.exec(request.headers.authorization ?? '') ?? [];
    const caller = token ? await findCaller(token) : undefined;
    if (!caller) throw new ProductError('JETON_REFUSE');
    request.caller = caller;
  });
};
