import type { FastifyInstance, FastifyRequest } from 'fastify';
import { languageAsked, offeredLanguages, type Speech } from '../language/index.ts';
import { speaking } from '../speaking/index.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** How whoever asked is spoken to; null when the request could not be read at all. */
    speech: Partial<Speech> | null;
  }
}

/** Does this part of the answer in the language of whoever asked. */
export const inTheirLanguage = <Result>(
  request: Pick<FastifyRequest, 'speech'>,
  work: () => Result,
): Result => speaking(request.speech ?? {}, work);

/**
 * The answer is made in the language that the browser asks for. Said twice: a body arrives by events of its connection,
 * which know nothing of the work that waits for it.
 */
export const answerInTheirLanguage = (app: FastifyInstance): void => {
  app.decorateRequest('speech', null);
  app.addHook('onRequest', (request, reply, done) => {
    request.speech = { language: languageAsked(request.headers['accept-language']) };
    if (offeredLanguages.length > 1) reply.header('vary', 'accept-language');
    inTheirLanguage(request, done);
  });
  app.addHook('preValidation', (request, _reply, done) => inTheirLanguage(request, done));
};
