import type { MenuEntry } from '../frame/index.ts';
import { words } from './messages.ts';

/** The person's space, in the menu of whoever is signed in. */
export const ownSpaceEntry: MenuEntry = {
  path: '/mon-espace',
  label: () => words.title,
  shownTo: ({ viewer }) => viewer !== undefined,
};
