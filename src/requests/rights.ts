import type { Viewer, Visit } from '../access/index.ts';
import { type Deed, type DeedName, deeds, type Side } from './deeds.ts';
import type { RequestStatus } from './status.ts';

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

/** What the holder's side may do: whoever shares the space that holds the request. */
const holds = (actor: Actor, request: RequestFacts): boolean =>
  actor.viewer?.spaces.some((space) => space.id === request.space_id) ?? false;

/** What the staff's side may do: same authority, and the team in charge unless the person works for all of them. */
const instructs = (actor: Actor, request: RequestFacts): boolean => {
  const staff = actor.viewer?.staff;
  if (!staff || actor.portal !== request.authority_id) return false;
  return staff.team === null || staff.team === request.team_id;
};

const isReading = (deed: Deed): boolean => deed.event === null && deed.readers;

/** The one place where rights on requests are decided. `side` says at which side of the counter the person acts. */
export const can = (
  actor: Actor,
  side: Exclude<Side, 'system'>,
  name: DeedName,
  request: RequestFacts,
): boolean => {
  const deed: Deed = deeds[name];
  if (!deed.sides.includes(side) || !deed.from.includes(request.status)) return false;
  if (side === 'citizen') return holds(actor, request);
  if (!instructs(actor, request)) return false;
  return actor.viewer?.staff?.role === 'reader' ? isReading(deed) : true;
};

/** Whether staff may receive a file of a request: asked by who serves files, which knows of requests no more than these facts. */
export const mayDownload = (
  { viewer, portal }: Pick<Visit, 'viewer' | 'portal'>,
  request: Omit<RequestFacts, 'status'> & { readonly status: string },
): boolean =>
  can({ viewer, portal: portal.id }, 'authority', 'download', {
    ...request,
    status: request.status as RequestStatus,
  });
