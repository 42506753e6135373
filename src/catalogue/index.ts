/** The catalogue of démarches: the list, the fiche of each, their forms, and the library they are taken from. */
import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform/platform.ts';
import { registerCataloguePage } from './pages/catalogue/route.tsx';
import { registerDownload } from './pages/download/route.ts';
import { registerProcedurePage } from './pages/procedure/route.tsx';

export { createCategories } from './actions/create-categories.ts';
export { type FormToPublish, publishForms } from './actions/publish-forms.ts';
export { publishProcedures, unpublishProcedures } from './actions/publish-procedures.ts';
export { type Taking, takeProcedures } from './actions/take-procedures.ts';
export type { CatalogueRefusal } from './design.ts';
export { findProcedure } from './find-procedure.ts';
export { loadFormDefinition, type VersionKey } from './form-definitions.ts';
export { hashDefinition } from './form-version.ts';
export {
  type LibraryCategory,
  type LibraryDownload,
  type LibraryProcedure,
  libraryFolder,
  listLibraryFiles,
  type ProcedureLibrary,
  readLibraryFile,
  readProcedureLibrary,
} from './library/read-library.ts';
export { https, sentence, sentences, slug } from './library/schema.ts';
export { catalogueEntry } from './menu-entries.ts';
export type { Procedure } from './repository.ts';
export { type FilingState, filingState } from './rules.ts';
export { giveProcedures } from './space-gift.ts';

/** Registers the catalogue, the fiches and their downloads. */
export const registerCatalogue = (app: FastifyInstance, platform: Platform): void => {
  registerCataloguePage(app, platform);
  registerProcedurePage(app, platform);
  registerDownload(app, platform);
};
