import type { MenuEntry } from '../frame/index.ts';
import { accessibilityState } from './accessibility-state.ts';
import { words } from './menu-entries.messages.ts';

/** From the agents' pages to those of the public. */
export const homeEntry: MenuEntry = { path: '/', label: () => words.seePortal };

/** The news, in the menu of every portal. */
export const newsEntry: MenuEntry = { path: '/actualites', label: () => words.news };

/** The map of the portal, which does not lead to itself. */
export const sitemapEntry: MenuEntry = { path: '/plan-du-site', label: () => words.sitemap };

/** The pages that the law wants one click away from every page, and those that help. */
export const standingEntries: readonly MenuEntry[] = [
  {
    path: '/accessibilite',
    label: ({ portal }, today) => words.accessibility[accessibilityState(portal.legal, today)],
  },
  { path: '/mentions-legales', label: () => words.legalNotice },
  { path: '/donnees-personnelles', label: () => words.personalData },
  { path: '/cookies', label: () => words.cookies },
  sitemapEntry,
  { path: '/contact', label: () => words.contact },
  { path: '/aide', label: () => words.help },
];
