import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../answer-error.ts';
import { ProductError, Redirection } from '../errors.ts';
import { gatherFields, type PostedFields } from '../form-body.ts';
import { partLimits } from '../form-parts.ts';
import { words } from '../messages.ts';
import { refuseOtherSites } from '../security.ts';
import { inTheirLanguage } from '../speech.ts';
import { readTyped } from '../typed.ts';

/** What the page of an error shows. */
export interface ShownError {
  readonly title: string;
  readonly sentence: string;
  readonly status: number;
  /** What the form posted, when nothing is wrong with it: we failed, or it came too soon, and it can be sent again. */
  readonly typed?: PostedFields | undefined;
}

/** Renders the page of an error; the domain gives it the portal's look when the portal is known. */
export type ErrorPage = (request: FastifyRequest, error: ShownError) => string;

/** Answers an error with a page; with its code and its sentence to an island, which asks for JSON. */
export const answerWithPage =
  (errorPage: ErrorPage) => async (thrown: unknown, request: FastifyRequest, reply: FastifyReply) => {
    if (thrown instanceof Redirection) return reply.redirect(thrown.location, 303);
    const { code, status, error } = refuse(request, reply, thrown);
    if (request.headers.accept?.startsWith('application/json'))
      return reply.send({ code, message: inTheirLanguage(request, () => error.sentence) });
    const again = request.method === 'POST' && (status >= 500 || code === 'TROP_DE_DEMANDES');
    const typed = again ? await readTyped(request) : undefined;
    const html = inTheirLanguage(request, () => errorPage(request, { ...words.errors[code], status, typed }));
    return reply.type('text/html; charset=utf-8').send(html);
  };

/** The room of people with a browser: cookies, posted forms of our own pages, and pages that say what went wrong. */
export const openPagesRoom = async (
  room: FastifyInstance,
  { errorPage, https }: { readonly errorPage: ErrorPage; readonly https: boolean },
): Promise<void> => {
  const answer = answerWithPage(errorPage);
  refuseOtherSites(room, { https });
  await room.register(cookie);
  await room.register(formbody, { parser: (text) => gatherFields(new URLSearchParams(text)) });
  await room.register(multipart, { limits: partLimits });
  room.setErrorHandler(answer);
  room.setNotFoundHandler((request, reply) => answer(new ProductError('PAGE_INTROUVABLE'), request, reply));
};
