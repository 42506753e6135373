import type { Platform } from '../../platform/platform.ts';
import { type OrganisationFacts, updateOrganisation } from '../repository.ts';

/** Changes what is known of an organisation, in the name of one of its managers. */
export const changeOrganisation = (
  { database, clock }: Platform,
  account: string,
  space: string,
  facts: OrganisationFacts,
): Promise<void> =>
  database.withScope({ kind: 'account', account }, (tx) => updateOrganisation(tx, space, facts, clock()));
