import { profileEntry, signInEntry, signOutPath } from '../accounts/index.ts';
import { catalogueEntry } from '../catalogue/index.ts';
import type { Menus } from '../frame/index.ts';
import { agentSpaceEntry, inboxEntry } from '../instruction/index.ts';
import { ownSpaceEntry } from '../own-space/index.ts';
import { homeEntry, newsEntry, standingEntries } from '../portal/index.ts';

/** The menus of every page, each entry given by the module whose page it opens, in the order in which they are shown. */
export const menus: Menus = {
  portal: [catalogueEntry, newsEntry, ownSpaceEntry],
  agent: [inboxEntry, homeEntry],
  account: [profileEntry, agentSpaceEntry],
  footer: standingEntries,
  homes: { space: ownSpaceEntry, agent: inboxEntry },
  signIn: signInEntry,
  signOut: signOutPath,
};
