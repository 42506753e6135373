import { type Space, spacePath, type Viewer, type Visit } from '../access/index.ts';
import type { CalendarDate } from '../platform/text/index.ts';
import type { AccountInfo, IconName, NavigationItem, SpaceLink } from '../ui/index.ts';
import type { MenuEntry, MenuPlace, Menus } from './menus.ts';

/** Entries as links of this portal. */
export const linksOf = (
  entries: readonly MenuEntry[],
  place: MenuPlace,
  today: CalendarDate,
): NavigationItem[] =>
  entries.map(({ path, label }) => ({ label: label(place, today), href: place.link(path) }));

/** The menu of a page for this visitor, the entry that the page belongs to marked. */
export const navigationOf = (
  entries: readonly MenuEntry[],
  visit: Visit,
  page: { readonly today: CalendarDate; readonly current: MenuEntry | undefined },
): NavigationItem[] =>
  entries
    .filter(({ shownTo }) => shownTo?.(visit) ?? true)
    .map((entry) => ({
      label: entry.label(visit, page.today),
      href: visit.link(entry.path),
      current: entry === page.current,
    }));

const spaceIcons: Record<Space['kind'], IconName> = {
  person: 'user',
  household: 'house',
  organisation: 'building-2',
  guest: 'user',
};

/** Every space the person may act in, the current one marked. */
export const spaceLinks = (visit: Visit, viewer: Viewer, current: string | undefined): SpaceLink[] =>
  viewer.spaces.map((space) => ({
    label: space.name,
    href: visit.link(spacePath(space)),
    icon: spaceIcons[space.kind],
    current: space.id === current,
  }));

/** The account menu: spaces, what the modules give, the way out. */
export const accountInfo = (
  visit: Visit,
  viewer: Viewer,
  shown: { readonly menus: Menus; readonly today: CalendarDate; readonly space: string | undefined },
): AccountInfo => ({
  name: `${viewer.firstName} ${viewer.lastName}`,
  logOutAction: visit.link(shown.menus.signOut),
  spaces: spaceLinks(visit, viewer, shown.space),
  links: navigationOf(shown.menus.account, visit, { today: shown.today, current: undefined }),
});
