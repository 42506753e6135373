import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { PostedFields } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { type Autosaved, autosave } from '../../actions/autosave.ts';
import { words } from '../../messages.ts';

type Route = { Params: { draft: string }; Body: PostedFields };

const answer = (reply: FastifyReply, outcome: Autosaved): FastifyReply => {
  switch (outcome.kind) {
    case 'saved':
      return reply.send({
        version: outcome.version,
        start: outcome.start,
        message: words.autosave.saved(outcome.at),
      });
    case 'stale':
      return reply.code(409).send({ message: words.autosave.conflict(outcome.who, outcome.at) });
    case 'sent':
      return reply.code(410).send({ message: words.autosave.sent });
  }
};

const save = async (platform: Platform, request: FastifyRequest<Route>, reply: FastifyReply) => {
  reply.header('cache-control', 'no-store');
  const { visit } = request;
  // Not sent to sign in, as from a page: the island says it beside what was typed.
  if (!visit.viewer) return reply.code(401).send({ message: words.autosave.signedOut });
  const filer = { visit, viewer: visit.viewer };
  return answer(reply, await autosave(platform, filer, request.params.draft, request.body ?? {}));
};

/** Where the island of a form page saves by itself: JSON answers, three statements. */
export const registerAutosave = (app: FastifyInstance, platform: Platform): void => {
  app.post<Route>('/:portal/brouillons/:draft/saisie', (request, reply) => save(platform, request, reply));
};
