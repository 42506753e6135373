import {
  clampChroma,
  converter,
  formatHex,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  type Oklch,
  parseHex,
  type Rgb,
  useMode,
  wcagContrast,
} from 'culori/fn';

// Only the spaces that a theme needs; contrasts are measured in linear light.
for (const mode of [modeRgb, modeLrgb, modeOklab]) useMode(mode);

export type { Oklch, Rgb };

/** The same colour in OKLCH, whose lightness is the one the eye sees: shades of one colour keep their character. */
export const toOklch: (colour: Rgb) => Oklch = useMode(modeOklch);

const toRgb = converter('rgb');

/** Reads `#rrggbb` or `#rgb`; nothing for any other text. */
export function parseColour(text: string): Rgb | undefined {
  return /^#(?:[0-9a-f]{3}){1,2}$/i.test(text.trim()) ? parseHex(text.trim()) : undefined;
}

/** Writes `#rrggbb`. */
export const formatColour = (colour: Rgb): string => formatHex(colour);

/** Contrast between two colours, from 1 to 21, as WCAG defines it. */
export const contrast = (one: Rgb, other: Rgb): number => wcagContrast(one, other);

/**
 * The nearest colour a screen can show with this lightness and hue: chroma gives way, never the hue. Rounded to what is
 * really written in the stylesheet, so that contrasts are those the eye gets.
 */
export function fromOklch(colour: Oklch): Rgb {
  const shown = toRgb(clampChroma(colour, 'oklch'));
  return parseHex(formatHex(shown)) ?? shown;
}
