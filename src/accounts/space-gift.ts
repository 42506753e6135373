import type { GiveToSpace } from '../own-space/index.ts';
import { words } from './messages.ts';

/** The way from a person's own page to their profile. */
export const giveProfile: GiveToSpace = (_tx, { space, visit }) =>
  space.kind === 'organisation'
    ? {}
    : { tiles: [{ ...words.inSpace, href: visit.link('/mon-espace/compte'), icon: 'user' }] };
