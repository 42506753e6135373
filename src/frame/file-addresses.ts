import type { Visit } from '../access/index.ts';
import { themeOf } from './theme.ts';

/** Addresses of the files that make a portal's look. Each carries a hash of what it holds, so that it may be kept for ever. */
export const lookAddresses = ({
  portal,
  link,
}: Pick<Visit, 'portal' | 'link'>): {
  theme: string;
  icon: string;
  logo: string | undefined;
  banner: string | undefined;
} => ({
  theme: link(`/theme-${themeOf(portal.colour).hash}.css`),
  icon: link(`/icone-${portal.colour.slice(1)}.svg`),
  logo: portal.logo_hash ? link(`/logo-${portal.logo_hash}.png`) : undefined,
  banner: portal.banner_hash ? link(`/banniere-${portal.banner_hash}.jpg`) : undefined,
});
