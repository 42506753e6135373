import type { Viewer } from './viewer.ts';

/** Everything one may do to a request. The table test goes through every role × action × status. */
export const requestActions = [
  'view',
  'message',
  'cancel',
  'answer_complement',
  'add_document',
  'download',
  'take',
  'request_complement',
  'accept',
  'refuse',
  'close',
] as const;
export type RequestAction = (typeof requestActions)[number];

/** Statuses of a request of which something is still expected, from one side or the other. */
export const openStatuses = ['submitted', 'in_progress', 'awaiting_complement'] as const;
/** Statuses of a request that has its outcome. */
export const finalStatuses = ['accepted', 'refused', 'closed', 'cancelled'] as const;
/** Where a request stands. */
export type RequestStatus = (typeof openStatuses | typeof finalStatuses)[number];

/** What the decision needs to know of a request. */
export interface RequestFacts {
  readonly authority_id: string;
  readonly team_id: string;
  readonly space_id: string;
  readonly status: RequestStatus;
}

/** Who acts: the viewer, in the portal of an authority. */
export interface Actor {
  readonly viewer: Pick<Viewer, 'spaces' | 'staff'> | undefined;
  readonly portal: string;
}

const holderActions: Record<RequestStatus, readonly RequestAction[]> = {
  submitted: ['view', 'message', 'download', 'cancel', 'add_document'],
  in_progress: ['view', 'message', 'download', 'cancel', 'add_document'],
  awaiting_complement: ['view', 'message', 'download', 'cancel', 'answer_complement'],
  accepted: ['view', 'message', 'download'],
  refused: ['view', 'message', 'download'],
  closed: ['view', 'download'],
  cancelled: ['view', 'download'],
};

const staffActions: Record<RequestStatus, readonly RequestAction[]> = {
  submitted: ['view', 'message', 'download', 'take', 'close'],
  in_progress: ['view', 'message', 'download', 'request_complement', 'accept', 'refuse', 'close'],
  // The request belongs to one side at a time: while the citizen completes it, the service reads and writes messages only.
  awaiting_complement: ['view', 'message', 'download'],
  accepted: ['view', 'message', 'download'],
  refused: ['view', 'message', 'download'],
  closed: ['view', 'download'],
  cancelled: ['view', 'download'],
};

const readerActions: readonly RequestAction[] = ['view', 'download'];

/** What the holder's side may do: whoever shares the space that holds the request. */
const holds = (actor: Actor, request: RequestFacts): boolean =>
  actor.viewer?.spaces.some((space) => space.id === request.space_id) ?? false;

/** What the staff's side may do: same authority, and the team in charge unless the person works for all of them. */
const instructs = (actor: Actor, request: RequestFacts): boolean => {
  const staff = actor.viewer?.staff;
  if (!staff || actor.portal !== request.authority_id) return false;
  return staff.team === null || staff.team === request.team_id;
};

/** The one place where rights on requests are decided. `side` says at which side of the counter the person acts. */
export const can = (
  actor: Actor,
  side: 'citizen' | 'authority',
  action: RequestAction,
  request: RequestFacts,
): boolean => {
  if (side === 'citizen') return holds(actor, request) && holderActions[request.status].includes(action);
  if (!instructs(actor, request) || !staffActions[request.status].includes(action)) return false;
  return actor.viewer?.staff?.role === 'reader' ? readerActions.includes(action) : true;
};
