import { instructing, roleIn, type StaffRole, type Viewer, type Visit } from '../access/index.ts';
import { type Deed, type DeedName, deeds, type Side } from './deeds.ts';
import type { RequestStatus } from './status.ts';

/** What the decision needs to know of a request. */
export interface RequestFacts {
  readonly authority_id: string;
  readonly team_id: string;
  readonly space_id: string;
  readonly status: RequestStatus;
  /** Of a request whose words were erased nothing more is written. */
  readonly erased_at?: Date | null;
}

/** Who acts: the viewer, in the portal of an authority. */
export interface Actor {
  readonly viewer: Pick<Viewer, 'spaces' | 'staff'> | undefined;
  readonly portal: string;
}

/** What the holder's side may do: whoever shares the space that holds the request. */
const holds = (actor: Actor, request: RequestFacts): boolean =>
  actor.viewer?.spaces.some((space) => space.id === request.space_id) ?? false;

/** The role of the person in the team in charge, in this authority; undefined for whoever does not work there. */
const roleBefore = (actor: Actor, request: RequestFacts): StaffRole | undefined => {
  const staff = actor.viewer?.staff;
  return staff && actor.portal === request.authority_id ? roleIn(staff, request.team_id) : undefined;
};

/** Whether the person may act for the team in charge: what those who only look have opened is not read yet. */
export const worksOn = (actor: Actor, request: RequestFacts): boolean => {
  const role = roleBefore(actor, request);
  return role !== undefined && instructing(role);
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
  if (request.erased_at && deed.event !== null) return false;
  if (side === 'citizen') return holds(actor, request);
  const role = roleBefore(actor, request);
  return role !== undefined && (instructing(role) || isReading(deed));
};

/** Whether staff may receive a file of a request: asked by who serves files, which knows of requests no more than these facts. */
export const mayDownload = (
  { viewer, portal }: Pick<Visit, 'viewer' | 'portal'>,
  request: Omit<RequestFacts, 'status' | 'erased_at'> & { readonly status: string },
): boolean =>
  can({ viewer, portal: portal.id }, 'authority', 'download', {
    ...request,
    status: request.status as RequestStatus,
  });
