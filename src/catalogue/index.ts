/** The catalogue of démarches: the list, the fiche of each, and what filing must know of them. */
import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform/platform.ts';
import { registerCataloguePage } from './pages/catalogue/route.tsx';
import { registerDownload } from './pages/download/route.ts';
import { registerProcedurePage } from './pages/procedure/route.tsx';

export { findProcedure } from './find-procedure.ts';
export { loadFormDefinition } from './form-definitions.ts';
export type { Procedure } from './repository.ts';
export { type FilingState, filingState } from './rules.ts';

/** Registers the catalogue, the fiches and their downloads. */
export const registerCatalogue = (app: FastifyInstance, platform: Platform): void => {
  registerCataloguePage(app, platform);
  registerProcedurePage(app, platform);
  registerDownload(app, platform);
};
