/** The agents' side of the counter: the inbox, the page of a request, the complement, the decision and its letter. */
import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform/platform.ts';
import { complementPage } from './pages/complement/route.ts';
import { decisionPage } from './pages/decision/route.ts';
import { inboxPage } from './pages/inbox/route.ts';
import { requestPage } from './pages/request/route.ts';

export { decideWithLetter } from './actions/decide-with-letter.ts';
export { decisionLetter } from './letter.ts';
export { agentSpaceEntry, inboxEntry } from './menu-entries.ts';

/** Registers the pages by which agents instruct the requests of their authority. */
export const registerInstruction = (app: FastifyInstance, platform: Platform): void => {
  inboxPage(app, platform);
  complementPage(app, platform);
  decisionPage(app, platform);
  requestPage(app, platform);
};
