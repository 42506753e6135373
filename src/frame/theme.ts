import { createHash } from 'node:crypto';
import { themeStylesheet } from '../ui/index.ts';

/** The stylesheet of a colour, with the hash that names it: an address that may be kept for ever. */
export interface Theme {
  readonly stylesheet: string;
  readonly hash: string;
}

const themes = new Map<string, Theme>();

/** An authority changes its colour rarely, but a platform can have thousands: the memory is bounded. */
const most = 500;

/** The theme of a colour, computed once. */
export const themeOf = (colour: string): Theme => {
  const known = themes.get(colour);
  if (known) return known;
  const stylesheet = themeStylesheet(colour);
  const hash = createHash('sha256').update(stylesheet).digest('hex').slice(0, 12);
  const theme = { stylesheet, hash };
  if (themes.size >= most) themes.clear();
  themes.set(colour, theme);
  return theme;
};
