import type { AccountInfo, Assets, NavigationItem, PortalInfo, SpaceLink } from '../layouts/types.ts';

/** Where the gallery stands and where the built files are. */
export interface GallerySite {
  /** Address of the gallery, without a final slash: `/_ui`. */
  base: string;
  assets: Assets;
  /** Folder of its pictures, when they do not stand beside the running code. */
  pictures?: string;
}

/** The authority of most screens. */
export function viorne(site: GallerySite): PortalInfo {
  return {
    name: 'Département de la Viorne',
    tagline: 'Guichet en ligne',
    homeHref: `${site.base}/ecran/accueil`,
    colourStylesheetUrl: `${site.base}/theme-2e6b4f.css`,
    logoUrl: `${site.base}/logo.svg`,
    openingHoursText: 'Ouvert jusqu’à 17 h',
    address: ['Hôtel du Département', '2 cours Sauvaire', '13990 Plassans'],
    phone: '04 00 00 12 00',
    email: 'contact@viorne.fr',
    links: [
      { label: 'Site du Département', href: 'https://www.viorne.fr/' },
      { label: 'Transports scolaires', href: 'https://transports.viorne.fr/' },
      { label: 'Archives départementales', href: 'https://archives.viorne.fr/' },
    ],
  };
}

/** A commune with another colour. */
export function plassans(site: GallerySite): PortalInfo {
  return {
    name: 'Ville de Plassans',
    tagline: 'Mairie en ligne',
    homeHref: `${site.base}/ecran/accueil-commune`,
    colourStylesheetUrl: `${site.base}/theme-8a2f3c.css`,
    logoUrl: `${site.base}/logo-plassans.svg`,
    openingHoursText: 'Ouvre demain à 9 h',
    address: ['1 rue de la Banne', '13990 Plassans'],
    phone: '04 00 00 20 00',
    email: 'mairie@plassans.fr',
  };
}

export const footer: NavigationItem[] = [
  { label: 'Accessibilité : non conforme', href: '/accessibilite' },
  { label: 'Mentions légales', href: '/mentions-legales' },
  { label: 'Données personnelles', href: '/donnees-personnelles' },
  { label: 'Plan du site', href: '/plan-du-site' },
  { label: 'Aide', href: '/aide' },
];

/** The portal's menu, with the given part current. */
export function navigation(current: string): NavigationItem[] {
  const items: [string, string][] = [
    ['Accueil', '/'],
    ['Démarches', '/demarches'],
    ['Mon espace', '/mon-espace'],
    ['Contact', '/contact'],
  ];
  return items.map(([label, href]) => ({ label, href, current: label === current }));
}

export const spaces: SpaceLink[] = [
  { label: 'Moi', href: '/mon-espace', icon: 'user' },
  { label: 'Mon foyer', href: '/mon-espace/foyer', icon: 'house' },
  { label: 'Mairie de Plassans', href: '/mon-espace/organismes/plassans', icon: 'building-2', current: true },
];

export const claire: AccountInfo = {
  name: 'Claire Fontaine',
  logOutAction: '/deconnexion',
  waiting: 2,
  spaces,
  links: [
    { label: 'Mon profil', href: '/mon-profil', icon: 'settings' },
    { label: 'Mes données', href: '/mes-donnees', icon: 'download' },
  ],
};

export const marc: AccountInfo = {
  name: 'Marc Rougon',
  logOutAction: '/deconnexion',
  links: [{ label: 'Mon profil', href: '/mon-profil', icon: 'settings' }],
};

/** What all agents’ screens share. */
export const agentCommon = (site: GallerySite) => ({
  portal: { ...viorne(site), tagline: undefined },
  navigation: [
    { label: 'Demandes', href: '/agent', current: true },
    { label: 'Messages', href: '/agent/messages' },
    { label: 'Statistiques', href: '/agent/statistiques' },
  ],
  account: marc,
  footer,
  assets: site.assets,
});
