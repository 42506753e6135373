/**
 * Filing a request, the heart of the product: drafts that save themselves, the pages of a form, the files, the summary,
 * the sending (once, whatever is pressed), the confirmation, the receipt, and the answer to a complement.
 *
 *     registerFiling(app, platform);
 *     const draft = await startComplementAnswer(platform, act, number);   // then go to draftPath(draft)
 */
import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform/platform.ts';
import { registerAutosave } from './pages/autosave/route.ts';
import { registerConfirmation } from './pages/confirmation/route.tsx';
import { registerDeleteDraft } from './pages/delete-draft/route.tsx';
import { registerDocumentRoutes } from './pages/documents/route.tsx';
import { registerDraftsPage } from './pages/drafts/route.tsx';
import { registerEntry } from './pages/entry/route.tsx';
import { registerFormPage } from './pages/form-page/route.tsx';
import { registerNewVersion } from './pages/new-version/route.tsx';
import { registerReceipt } from './pages/receipt/route.tsx';
import { registerStartPage } from './pages/start/route.tsx';
import { registerSummary } from './pages/summary/route.tsx';
import { registerTransmit } from './pages/transmit/route.tsx';

export { forgetDrafts } from './actions/forget-drafts.ts';
export { startComplementAnswer } from './actions/start-complement-answer.ts';
export { transmitDraft } from './actions/transmit-draft.ts';
export { draftPath } from './addresses.ts';
export { giveDrafts } from './space-gift.ts';

/** Registers every page of filing. */
export const registerFiling = (app: FastifyInstance, platform: Platform): void => {
  registerStartPage(app, platform);
  registerDraftsPage(app, platform);
  registerEntry(app, platform);
  registerFormPage(app, platform);
  registerAutosave(app, platform);
  registerDocumentRoutes(app, platform);
  registerSummary(app, platform);
  registerTransmit(app, platform);
  registerDeleteDraft(app, platform);
  registerNewVersion(app, platform);
  registerConfirmation(app, platform);
  registerReceipt(app, platform);
};
