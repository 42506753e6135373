import type { Visit } from '../access/index.ts';
import type { GiveToSpace, LatestRequest, SpaceAction } from '../own-space/index.ts';
import { formatDate, formatDateWithoutWeekday } from '../platform/text/index.ts';
import { type RequestStatus, requestPath, statusLook } from '../requests/index.ts';
import type { TileProps } from '../ui/index.ts';
import { viewAddresses } from './list-views.ts';
import { words } from './messages.ts';
import { listForDashboard } from './repository.ts';

type Row = Awaited<ReturnType<typeof listForDashboard>>[number];

const latestShown = 4;
const actionsShown = 20;

// Three steps: transmitted, studied, decided.
const stepsDone: Record<Exclude<RequestStatus, 'cancelled'>, number> = {
  submitted: 1,
  in_progress: 2,
  awaiting_complement: 2,
  accepted: 3,
  refused: 3,
  closed: 3,
};

// A request is followed on the portal of the authority that holds it, wherever the person is.
const hrefOf = (row: Row, visit: Visit): string => visit.linkTo(row.authority)(requestPath(row.number));

const actionOf = (row: Row, visit: Visit): SpaceAction | undefined => {
  const { dashboard } = words;
  if (row.status === 'awaiting_complement' && row.due_on) {
    const due = formatDate(row.due_on);
    const detail = dashboard.completeUntil(row.authority.name, due);
    return { label: dashboard.complete(row.procedure_name), href: hrefOf(row, visit), detail };
  }
  if (row.unread_citizen === 0) return undefined;
  const detail = dashboard.unread(row.authority.name, row.unread_citizen);
  return { label: dashboard.read(row.procedure_name), href: `${hrefOf(row, visit)}/messages`, detail };
};

const latestOf = (row: Row, visit: Visit, space: string): LatestRequest => ({
  title: row.procedure_name,
  href: hrefOf(row, visit),
  detail: words.dashboard.detail(
    row.number,
    formatDateWithoutWeekday(row.submitted_at),
    row.space_id === space ? undefined : row.holder_name,
  ),
  status: statusLook(row.status, 'citizen'),
  // What was cancelled went through no step more.
  ...(row.status === 'cancelled' ? {} : { progress: { value: stepsDone[row.status], total: 3 } }),
});

// The list of one space has its parameter already.
const unreadIn = (list: string): string =>
  `${list}${list.includes('?') ? '&' : '?'}vue=${viewAddresses.unread}`;

const tilesOf = (href: string, counts: { under_way: number; unread: number } | undefined): TileProps[] => {
  const { requests, messages } = words.dashboard.tiles;
  return [
    { ...requests, href, icon: 'clipboard-list', count: counts?.under_way ?? 0 },
    { ...messages, href: unreadIn(href), icon: 'message-square-text', count: counts?.unread ?? 0 },
  ];
};

/** What the page of a space says of its requests: how many, what services expect of the person, the last four. */
export const giveRequests: GiveToSpace = async (tx, { spaces, space, visit, listIn }) => {
  const rows = await listForDashboard(tx, spaces, actionsShown);
  const byDate = rows.toSorted((one, other) => other.submitted_at.getTime() - one.submitted_at.getTime());
  return {
    tiles: tilesOf(listIn('/mon-espace/demandes'), rows[0]),
    actions: rows.map((row) => actionOf(row, visit)).filter((action) => action !== undefined),
    latest: byDate.slice(0, latestShown).map((row) => latestOf(row, visit, space.id)),
  };
};
