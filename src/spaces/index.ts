/**
 * Spaces: where requests are held, for oneself or for an organisation (H2 to H4).
 *
 *     registerSpaces(app, platform);
 *     const organisation = await knownFactsOfSpace(tx, space);  // to fill a form
 */
import type { FastifyInstance } from 'fastify';
import type { Platform } from '../platform/platform.ts';
import { openDirectory } from './directory/index.ts';
import { registerMembers } from './pages/members/route.tsx';
import { registerOrganisationCreation } from './pages/organisation-form/create.tsx';
import { registerOrganisationEdition } from './pages/organisation-form/edit.tsx';
import { registerOrganisations } from './pages/organisations/route.tsx';

export { createPersonalSpace } from './actions/create-personal-space.ts';
export { enterAsGuest, type Guest, proveGuestAccess, revokeGuestAccess } from './actions/enter-as-guest.ts';
export { forgetMember, listSpacesLeft } from './actions/forget-member.ts';
export { type OpenedGuestSpace, openGuestSpace } from './actions/open-guest-space.ts';
export { newOrganisationPath } from './addresses.ts';
export { spaceJobs, tidyGuestsJobName } from './jobs.ts';
export { knownFactsOfSpace, type SpaceFacts } from './known-facts.ts';
export type { OrganisationAddress, OrganisationFacts } from './repository.ts';
export { giveOrganisations } from './space-gift.ts';

/** Registers every page about spaces. */
export const registerSpaces = (app: FastifyInstance, platform: Platform): void => {
  const { companyDirectoryUrl: url, baseUrl } = platform.config;
  const { clock } = platform;
  const directory = url ? openDirectory({ url, userAgent: `Guichet (${baseUrl})`, clock }) : undefined;
  registerOrganisations(app, platform);
  registerOrganisationCreation(app, platform, directory);
  registerOrganisationEdition(app, platform);
  registerMembers(app, platform);
};
