/**
 * The document safe, « Mes pièces justificatives » (F7): documents that a person keeps, typed, with a day until which they
 * are good, seen by nobody else, taken into a form or filled from a request.
 *
 *     registerSafe(app, platform);
 *     const documents = await readSafe(tx, account);            // to offer them in a form
 *     await keepDocument(platform, viewer, { key, …facts, files }); // a copy of a file of a request
 */
import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform/platform.ts';
import { registerAdd } from './pages/add/route.tsx';
import { registerFiles } from './pages/file/route.ts';
import { registerList } from './pages/list/route.tsx';
import { registerRemove } from './pages/remove/route.tsx';

export { forgetSafe } from './actions/forget-safe.ts';
export { keepDocument } from './actions/keep-document.ts';
export { safePath } from './addresses.ts';
export { words as safeWords } from './messages.ts';
export { readSafe, type SafeDocument } from './read-safe.ts';
export { mostDocuments } from './rules.ts';
export { checkDocument } from './safe-form.ts';
export { giveSafe } from './space-gift.ts';
export { FactsForm, keyInput } from './views/facts-form.tsx';

/** Registers the pages of the safe. */
export const registerSafe = (app: FastifyInstance, platform: Platform): void => {
  registerList(app, platform);
  registerAdd(app, platform);
  registerRemove(app, platform);
  registerFiles(app, platform);
};
