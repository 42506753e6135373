import type { GiveToSpace } from '../own-space/index.ts';
import { safePath } from './addresses.ts';
import { words } from './messages.ts';
import { countSafeDocuments } from './repository.ts';

/** How many documents the person keeps; an organisation has no safe. */
export const giveSafe: GiveToSpace = async (tx, { space, viewer, visit }) => {
  if (space.kind === 'organisation') return {};
  const count = await countSafeDocuments(tx, viewer.account);
  return { tiles: [{ ...words.inSpace, href: visit.link(safePath), icon: 'folder', count }] };
};
