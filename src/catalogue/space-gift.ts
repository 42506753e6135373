import type { GiveToSpace } from '../own-space/index.ts';
import { words } from './messages.ts';

/** The way from a space to the démarches one may begin. */
export const giveProcedures: GiveToSpace = (_tx, { visit }) => ({
  tiles: [{ ...words.inSpace, href: visit.link('/demarches'), icon: 'search' }],
});
