import { giveProfile } from '../accounts/index.ts';
import { giveProcedures } from '../catalogue/index.ts';
import { giveDrafts } from '../filing/index.ts';
import { giveRequests } from '../following/index.ts';
import type { GiveToSpace } from '../own-space/index.ts';
import { giveSafe } from '../safe/index.ts';
import { giveOrganisations } from '../spaces/index.ts';

/** What each module gives to the page of a space, in the order in which the page shows it. */
export const spaceGifts: readonly GiveToSpace[] = [
  giveRequests,
  giveDrafts,
  giveProcedures,
  giveSafe,
  giveOrganisations,
  giveProfile,
];
