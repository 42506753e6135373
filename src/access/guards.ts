import type { FastifyRequest } from 'fastify';
import { notFound, Redirection } from '../platform/http/index.ts';
import { withReturn } from './return-path.ts';
import type { StaffMember } from './staff-member.ts';
import type { Viewer } from './viewer.ts';
import type { Visit } from './visit.ts';

/** The signed-in person, or a trip to the sign-in page that comes back here. */
export const requireViewer = (request: FastifyRequest): Viewer => {
  const { visit } = request;
  if (visit.viewer) return visit.viewer;
  // The address as the browser knows it: an own host was rewritten to /@host by the server.
  const here = request.method === 'GET' ? (request.originalUrl ?? request.url) : visit.link('/mon-espace');
  throw new Redirection(withReturn(visit.link('/connexion'), here));
};

/** A member of the authority's staff. Anyone else signed in learns nothing: 404. */
export const requireStaff = (request: FastifyRequest): { viewer: Viewer; staff: StaffMember } => {
  const viewer = requireViewer(request);
  if (!viewer.staff) throw notFound();
  return { viewer, staff: viewer.staff };
};

/** The space named in an address, among those of the viewer: 404 otherwise. */
export const requireSpace = (visit: Visit, id: string): Viewer['spaces'][number] => {
  const space = visit.viewer?.spaces.find((one) => one.id === id);
  if (!space) throw notFound();
  return space;
};
