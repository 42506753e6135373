/** The citizen's side of a request once it is sent: the list, the page in parts, the thread, the complement, the cancellation. */
import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform/platform.ts';
import { cancelPage } from './pages/cancel/route.tsx';
import { duplicatePage } from './pages/duplicate/route.tsx';
import { requestPage } from './pages/request/route.ts';
import { requestsPage } from './pages/requests/route.ts';

export { giveRequests } from './space-gift.ts';

/** Registers the pages by which citizens follow their requests. */
export const registerFollowing = (app: FastifyInstance, platform: Platform): void => {
  requestsPage(app, platform);
  cancelPage(app, platform);
  duplicatePage(app, platform);
  requestPage(app, platform);
};
