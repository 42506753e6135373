import { type Space, spacePath, type Viewer, type Visit } from '../access/index.ts';
import type { AccountInfo, IconName, NavigationItem, SpaceLink } from '../ui/index.ts';
import { accessibilityState } from './accessibility-state.ts';
import { words } from './messages.ts';

/** Names of the entries of the menu: a page says which one it belongs to. */
export type NavigationKey = 'procedures' | 'news' | 'space' | 'requests';

type Entry = readonly [key: NavigationKey, label: string, path: string];

const publicEntries: readonly Entry[] = [
  ['procedures', words.catalogue, '/demarches'],
  ['news', words.news, '/actualites'],
];
const viewerEntries: readonly Entry[] = [...publicEntries, ['space', words.mySpace, '/mon-espace']];
const agentEntries: readonly Entry[] = [['requests', words.agentRequests, '/agent']];

const itemsOf = (
  entries: readonly Entry[],
  visit: Visit,
  current: NavigationKey | undefined,
): NavigationItem[] =>
  entries.map(([key, label, path]) => ({ label, href: visit.link(path), current: key === current }));

/** The menu of the public and personal pages. */
export const portalNavigation = (visit: Visit, current: NavigationKey | undefined): NavigationItem[] =>
  itemsOf(visit.viewer ? viewerEntries : publicEntries, visit, current);

/** The menu of the agents' pages. */
export const agentNavigation = (visit: Visit, current: NavigationKey | undefined): NavigationItem[] => [
  ...itemsOf(agentEntries, visit, current),
  { label: words.seePortal, href: visit.link('/') },
];

const spaceIcons: Record<Space['kind'], IconName> = {
  person: 'user',
  household: 'house',
  organisation: 'building-2',
};

/** Every space the person may act in, the current one marked. */
export const spaceLinks = (visit: Visit, viewer: Viewer, current: string | undefined): SpaceLink[] =>
  viewer.spaces.map((space) => ({
    label: space.name,
    href: visit.link(spacePath(space)),
    icon: spaceIcons[space.kind],
    current: space.id === current,
  }));

/** The account menu: spaces, profile, the agents' side for staff, the way out. */
export const accountInfo = (visit: Visit, viewer: Viewer, space: string | undefined): AccountInfo => ({
  name: `${viewer.firstName} ${viewer.lastName}`,
  logOutAction: visit.link('/deconnexion'),
  spaces: spaceLinks(visit, viewer, space),
  links: [
    { label: words.myProfile, href: visit.link('/mon-espace/compte') },
    ...(viewer.staff ? [{ label: words.agentSpace, href: visit.link('/agent') }] : []),
  ],
});

/** Legal pages, on every page of the portal. */
export const footerLinks = (
  { portal, link }: Pick<Visit, 'portal' | 'link'>,
  today: string,
): NavigationItem[] => [
  { label: words.accessibility[accessibilityState(portal.legal, today)], href: link('/accessibilite') },
  { label: words.legalNotice, href: link('/mentions-legales') },
  { label: words.personalData, href: link('/donnees-personnelles') },
  { label: words.cookies, href: link('/cookies') },
  { label: words.sitemap, href: link('/plan-du-site') },
  { label: words.contact, href: link('/contact') },
  { label: words.help, href: link('/aide') },
];
