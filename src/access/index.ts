/**
 * Who visits which portal: the visit (one statement), the guards of the routes, the session cookie. Rights on a thing live
 * with the thing (`can`, of the requests).
 */

export { formalName, letterhead, postalAddress } from './formal-name.ts';
export { requireSpace, requireStaff, requireViewer } from './guards.ts';
export { limitedTo, listedSpaces } from './listed-spaces.ts';
export type { Portal, PortalLegal, Stage } from './portal.ts';
export { checkFacts, type Outcome, type Refusal, refuseRepeated } from './refusals.ts';
export { knownReturnPath, pathInPortal, safeReturnPath, withReturn } from './return-path.ts';
export {
  clearSessionCookie,
  deviceCookieName,
  readSessionCookie,
  sessionCookieName,
  setSessionCookie,
} from './session-cookie.ts';
export {
  instructing,
  instructsSomewhere,
  roleIn,
  type StaffMember,
  type StaffRole,
  staffRoles,
  teamsOf,
} from './staff-member.ts';
export {
  asSteward,
  authorise,
  type Steward,
  type StewardDeed,
  type Stewardship,
} from './stewardship.ts';
export { arrivalPath, type Space, spacePath, type Viewer } from './viewer.ts';
export { absoluteLink, resolveVisits, type Visit, viewerWith, visitOf } from './visit.ts';
