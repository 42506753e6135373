import type { Visit } from '../access/index.ts';
import { draftPath } from '../filing/index.ts';
import { formatDate, formatDateWithoutWeekday } from '../platform/text/index.ts';
import { type RequestStatus, requestPath, statusLook } from '../requests/index.ts';
import type { LatestRequest, SpaceAction, Summarise } from '../spaces/index.ts';
import { words } from './messages.fr.ts';
import { countInSpaces, listForDashboard, type WaitingDraft } from './repository.ts';

type Row = Awaited<ReturnType<typeof listForDashboard>>[number];

const latestShown = 4;
const actionsShown = 20;
const draftsShown = 3;

// Three steps: transmitted, studied, decided.
const stepsDone: Record<RequestStatus, number> = {
  submitted: 1,
  in_progress: 2,
  awaiting_complement: 2,
  accepted: 3,
  refused: 3,
  closed: 3,
  cancelled: 3,
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

const finishOf = (draft: WaitingDraft, visit: Visit, space: string): SpaceAction => ({
  label: words.dashboard.finish(draft.procedure_name),
  href: visit.linkTo(draft.authority)(draftPath(draft.id)),
  detail: words.dashboard.draft(
    draft.authority.name,
    new Date(draft.updated_at),
    draft.space_id === space ? undefined : draft.space_name,
  ),
});

const latestOf = (row: Row, visit: Visit, space: string): LatestRequest => ({
  title: row.procedure_name,
  href: hrefOf(row, visit),
  detail: words.dashboard.detail(
    row.number,
    formatDateWithoutWeekday(row.submitted_at),
    row.space_id === space ? undefined : row.holder_name,
  ),
  status: statusLook(row.status, 'citizen'),
  progress: { value: stepsDone[row.status], total: 3 },
});

/**
 * What the page of a space says of its requests: counts, what is expected of the person (services first, then what they began), the last four. Two statements.
 * The person's own page speaks of all their spaces, as the lists it leads to: « nothing waits for you » must be true.
 */
export const summariseSpace: Summarise = async (tx, space, visit, account) => {
  const own = space.kind === 'person' ? (visit.viewer?.spaces.map(({ id }) => id) ?? []) : [space.id];
  const { waitingDrafts, ...counts } = await countInSpaces(tx, own, account, draftsShown);
  const rows = await listForDashboard(tx, own, actionsShown);
  const byDate = [...rows].sort((one, other) => other.submitted_at.getTime() - one.submitted_at.getTime());
  return {
    ...counts,
    actions: [
      ...rows.map((row) => actionOf(row, visit)).filter((action) => action !== undefined),
      ...waitingDrafts.map((draft) => finishOf(draft, visit, space.id)),
    ],
    unlistedDrafts: counts.drafts - waitingDrafts.length,
    latest: byDate.slice(0, latestShown).map((row) => latestOf(row, visit, space.id)),
  };
};
