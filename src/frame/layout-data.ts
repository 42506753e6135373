import type { Visit } from '../access/index.ts';
import type { Platform } from '../platform/platform.ts';
import type { Assets, PortalInfo } from '../ui/index.ts';
import { lookAddresses } from './file-addresses.ts';
import { words } from './messages.ts';
import { sayWhetherOpen } from './opening-hours/index.ts';

/** The authority as the layouts show it. */
export const portalInfo = ({ portal, link }: Visit, now: Date): PortalInfo => {
  const { theme, logo } = lookAddresses({ portal, link });
  return {
    name: portal.name,
    tagline: portal.slogan ?? words.tagline,
    homeHref: link('/'),
    colourStylesheetUrl: theme,
    logoUrl: logo,
    openingHoursText: sayWhetherOpen(portal.opening_hours, now),
    address: [...portal.address.lines, `${portal.address.postcode} ${portal.address.town}`],
    phone: portal.phone,
    email: portal.email,
    links: portal.links.map(({ label, url }) => ({ label, href: url })),
  };
};

/** The platform's own pages (its home, an address that leads nowhere) belong to no authority. */
export const platformInfo: PortalInfo = {
  get name() {
    return words.platformName;
  },
  get tagline() {
    return words.platformTagline;
  },
  homeHref: '/',
};

/** Addresses of the built files, with the icon of the browser's tab. */
export const layoutAssets = ({ assets }: Pick<Platform, 'assets'>, visit: Visit | null): Assets => ({
  stylesheet: assets.stylesheet,
  scripts: assets.script,
  icon: visit ? lookAddresses(visit).icon : '/favicon.ico',
});
