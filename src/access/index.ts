/**
 * Who visits which portal, and what they may do there: the visit (one statement), the guards of the routes, the session
 * cookie, and `can`, the only place where rights on requests are decided.
 */

export { requireSpace, requireStaff, requireViewer } from './guards.ts';
export { limitedTo, listedSpaces } from './listed-spaces.ts';
export {
  type Actor,
  can,
  finalStatuses,
  openStatuses,
  type RequestAction,
  type RequestFacts,
  type RequestStatus,
} from './permissions.ts';
export type { Portal, PortalLegal } from './portal.ts';
export { safeReturnPath, withReturn } from './return-path.ts';
export {
  clearSessionCookie,
  readSessionCookie,
  sessionCookieName,
  setSessionCookie,
} from './session-cookie.ts';
export { type Space, type StaffRole, spacePath, type Viewer } from './viewer.ts';
export { absoluteLink, resolveVisits, type Visit, visitOf } from './visit.ts';
