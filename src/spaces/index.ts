/**
 * Spaces: where requests are held, for oneself or for an organisation, and the page each begins with (H2 to H4).
 *
 *     registerSpaces(app, platform, { summarise });             // what requests and drafts tell of a space
 *     const organisation = await knownFactsOfSpace(tx, space);  // to fill a form
 */
import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform/platform.ts';
import { openDirectory } from './directory/index.ts';
import { registerDashboard } from './pages/dashboard/route.tsx';
import { registerMembers } from './pages/members/route.tsx';
import { registerOrganisationCreation } from './pages/organisation-form/create.tsx';
import { registerOrganisationEdition } from './pages/organisation-form/edit.tsx';
import { registerOrganisations } from './pages/organisations/route.tsx';
import type { Summarise } from './summary.ts';

export { createPersonalSpace } from './actions/create-personal-space.ts';
export { newOrganisationPath } from './addresses.ts';
export { knownFactsOfSpace, type SpaceFacts } from './known-facts.ts';
export type { OrganisationAddress, OrganisationFacts } from './repository.ts';
export type { LatestRequest, SpaceAction, SpaceSummary, Summarise } from './summary.ts';

/** What the pages of spaces show of other modules, given by whoever assembles the product. */
export interface SpaceParts {
  readonly summarise: Summarise;
}

/** Registers every page about spaces. */
export const registerSpaces = (app: FastifyInstance, platform: Platform, parts: SpaceParts): void => {
  const { companyDirectoryUrl: url, baseUrl } = platform.config;
  const { clock } = platform;
  const directory = url ? openDirectory({ url, userAgent: `Guichet (${baseUrl})`, clock }) : undefined;
  registerDashboard(app, platform, parts.summarise);
  registerOrganisations(app, platform);
  registerOrganisationCreation(app, platform, directory);
  registerOrganisationEdition(app, platform);
  registerMembers(app, platform);
};
