import { absoluteLink, type Portal, portalLink, type Visit } from '../access/index.ts';

/** What must be known of an authority to link to its portal. */
export type Neighbour = Pick<Portal, 'id' | 'slug' | 'host'>;

/**
 * Address of a page of another authority's portal, seen from the one visited: a commune lists the démarches of its
 * département, whose pages stand on the département's own portal.
 */
export const linkToAuthority = (
  visit: Visit,
  authority: Neighbour,
  baseUrl: string,
): ((path: string) => string) => {
  if (authority.id === visit.portal.id) return visit.link;
  const visitedByPath = visit.link('/') === portalLink(visit.portal, false)('/');
  return visitedByPath ? portalLink(authority, false) : absoluteLink(baseUrl, authority);
};
