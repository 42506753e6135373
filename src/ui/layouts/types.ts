import type { ComponentChildren } from 'preact';
import type { IconName } from '../icon/index.tsx';

/** A word and where it leads. */
export interface NavigationItem {
  label: string;
  href: string;
  /** The page, or the part of the site, where the person is. */
  current?: boolean;
}

/** What a layout must know of the page itself. */
export interface PageInfo {
  /** Unique in the site, step included: « Votre organisme (étape 2 sur 5) — Concours des villages fleuris ». */
  title: string;
  description?: string;
  /** Names of the islands the page uses (files `<name>.island.ts`): their scripts are loaded, and no other. */
  islands?: string[];
  /** The page comes back with problems: the title starts with « Erreur : ». */
  errors?: boolean;
  /** narrow: one sheet in the middle, for filling and reading (40 rem); wide (default): the whole container. */
  width?: 'narrow' | 'wide';
  /** Not to be found by search engines: everything personal. */
  private?: boolean;
}

/** The authority's face. */
export interface PortalInfo {
  name: string;
  /** Below the name: « Guichet en ligne ». */
  tagline?: string;
  /** Address of the portal's home. */
  homeHref: string;
  /** Stylesheet made by `themeStylesheet(colour)`, at a hashed address. */
  colourStylesheetUrl?: string;
  logoUrl?: string;
  /** « Ouvert jusqu’à 17 h », computed by the server. */
  openingHoursText?: string;
  address?: string[];
  phone?: string;
  email?: string;
  /** The authority's own sites, in the footer. */
  links?: NavigationItem[];
}

/** A space in which the person acts: for themself, the household, an organisation. */
export interface SpaceLink extends NavigationItem {
  /** user, house, building-2… */
  icon?: IconName;
}

/** The person logged in; without it the header shows `signInHref`. */
export interface AccountInfo {
  name: string;
  /** Where « Se déconnecter » posts. */
  logOutAction: string;
  spaces?: SpaceLink[];
  /** Further links of the menu: « Mon profil », « Mes données ». */
  links?: (NavigationItem & { icon?: IconName })[];
  /** Things waiting for the person. */
  waiting?: number;
}

/** Where the built files are: `assets.scripts(island)` gives the address of an island's script. */
export interface Assets {
  stylesheet: string;
  scripts: (island: string) => string;
  /** Font files to fetch at once (the regular and the bold), so that words do not move. */
  fonts?: string[];
  /** Small picture of the browser's tab. */
  icon?: string;
}

/** What every layout takes. */
export interface LayoutProps {
  page: PageInfo;
  portal: PortalInfo;
  /** Legal pages; the accessibility one carries its state in its label: « Accessibilité : non conforme ». */
  footer: NavigationItem[];
  assets: Assets;
  children: ComponentChildren;
}

/** What layouts with a menu add. */
export interface NavigationLayoutProps extends LayoutProps {
  navigation: NavigationItem[];
  account?: AccountInfo;
  /** Where « Se connecter » leads when nobody is logged in. */
  signIn?: NavigationItem;
}
