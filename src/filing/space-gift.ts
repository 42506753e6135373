import type { Visit } from '../access/index.ts';
import type { GiveToSpace, SpaceAction } from '../own-space/index.ts';
import { draftPath, draftsPath } from './addresses.ts';
import { words } from './messages.ts';
import { listDraftsToFinish } from './repository-lists.ts';

type Row = Awaited<ReturnType<typeof listDraftsToFinish>>[number];

const draftsNamed = 3;

// A draft stands on the portal of its authority, wherever the person is.
const finishOf = (draft: Row, visit: Visit, space: string): SpaceAction => ({
  label: words.inSpace.finish(draft.procedure_name),
  href: visit.linkTo(draft.authority)(draftPath(draft.id)),
  detail: words.inSpace.saved(
    draft.authority.name,
    draft.updated_at,
    draft.space_id === space ? undefined : draft.space_name,
  ),
});

/** What the page of a space says of its drafts: how many, and those touched last, to be finished. */
export const giveDrafts: GiveToSpace = async (tx, { spaces, space, visit, listIn }) => {
  const rows = await listDraftsToFinish(tx, spaces, draftsNamed);
  const count = rows[0]?.open ?? 0;
  const href = listIn(draftsPath);
  const others = count - rows.length;
  return {
    tiles: [{ ...words.inSpace.tile, href, icon: 'file-pen', count }],
    actions: rows.map((row) => finishOf(row, visit, space.id)),
    unnamed: others > 0 ? { count: others, label: words.inSpace.others(others), href } : undefined,
  };
};
