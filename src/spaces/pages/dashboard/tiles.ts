import { limitedTo, type Space, spacePath, type Viewer, type Visit } from '../../../access/index.ts';
import type { TileProps } from '../../../ui/index.ts';
import { organisationsPath } from '../../addresses.ts';
import { words } from '../../messages.fr.ts';
import { mayChange } from '../../rules.ts';
import type { SpaceSummary } from '../../summary.ts';

const { dashboard } = words;

/** Paths of the lists of other modules, from the root of the portal. */
export const listPaths = {
  requests: '/mon-espace/demandes',
  drafts: '/brouillons',
  procedures: '/demarches',
  safe: '/mon-espace/pieces',
} as const;

/** Address of a list, as a space shows it: a person's own gathers all of theirs, an organisation's holds its own. */
export const listIn = ({ link }: Pick<Visit, 'link'>, space: Space, path: string): string =>
  space.kind === 'organisation' ? limitedTo(space, link(path)) : link(path);

const commonTiles = (visit: Pick<Visit, 'link'>, space: Space, summary: SpaceSummary): TileProps[] => [
  {
    href: listIn(visit, space, listPaths.requests),
    title: dashboard.requests,
    description: dashboard.requestsMore,
    icon: 'clipboard-list',
    count: summary.requests,
  },
  {
    href: listIn(visit, space, listPaths.drafts),
    title: dashboard.drafts,
    description: dashboard.draftsMore,
    icon: 'file-pen',
    count: summary.drafts,
  },
  {
    href: listIn(visit, space, listPaths.requests),
    title: dashboard.messages,
    description: dashboard.messagesMore,
    icon: 'message-square-text',
    count: summary.unread,
  },
  {
    href: visit.link(listPaths.procedures),
    title: dashboard.procedures,
    description: dashboard.proceduresMore,
    icon: 'search',
  },
];

const organisationTiles = ({ link }: Pick<Visit, 'link'>, space: Space, members: number): TileProps[] => {
  const root = spacePath(space);
  const card: TileProps = {
    href: link(`${root}/modifier`),
    title: dashboard.organisation,
    description: dashboard.organisationMore,
    icon: 'building-2',
  };
  const people: TileProps = {
    href: link(`${root}/membres`),
    title: dashboard.members,
    description: dashboard.membersMore,
    icon: 'users',
    count: members,
  };
  return mayChange(space) ? [people, card] : [people];
};

const personTiles = ({ link }: Pick<Visit, 'link'>, viewer: Viewer, summary: SpaceSummary): TileProps[] => [
  {
    href: link(listPaths.safe),
    title: dashboard.safe,
    description: dashboard.safeMore,
    icon: 'folder',
    count: summary.safeDocuments,
  },
  {
    href: link(organisationsPath),
    title: dashboard.organisations,
    description: dashboard.organisationsMore,
    icon: 'building-2',
    count: viewer.spaces.filter((space) => space.kind === 'organisation').length,
  },
  {
    href: link('/mon-espace/compte'),
    title: dashboard.profile,
    description: dashboard.profileMore,
    icon: 'user',
  },
];

/** The ways in a space offers, with what each holds. */
export const tilesOf = (
  visit: Pick<Visit, 'link'>,
  viewer: Viewer,
  shown: { space: Space; summary: SpaceSummary; members: number },
): TileProps[] => [
  ...commonTiles(visit, shown.space, shown.summary),
  ...(shown.space.kind === 'organisation'
    ? organisationTiles(visit, shown.space, shown.members)
    : personTiles(visit, viewer, shown.summary)),
];
