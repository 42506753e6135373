import { formatColour, parseColour } from './colour.ts';
import { deriveShades, type Shades } from './shades.ts';

/** The colour of a portal which has not chosen its own: a pine green, close to ink. */
export const defaultColour = '#24555a';

/** Tells whether a text is a colour that a theme can be made from: `#rrggbb` or `#rgb`. */
export function isColour(colour: string): boolean {
  return parseColour(colour) !== undefined;
}

function declarations(shades: Shades): string {
  return Object.entries(shades)
    .map(([name, shade]) => `--${name}:${formatColour(shade)}`)
    .join(';');
}

/**
 * The stylesheet of an authority, made of its one colour: custom properties only, for the light and the dark scheme.
 * Serve it at an address made from its hash, after the product's own stylesheet. An unreadable colour gives the
 * default theme.
 */
export function themeStylesheet(colour: string): string {
  const base = parseColour(colour) ?? parseColour(defaultColour);
  if (!base) throw new Error('The default colour is unreadable');
  const light = declarations(deriveShades(base, 'light'));
  const dark = declarations(deriveShades(base, 'dark'));
  return `:root{${light}}@media (prefers-color-scheme:dark){:root{${dark}}}\n`;
}
