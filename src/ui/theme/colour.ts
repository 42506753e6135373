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

/** Half of what one of the 255 steps of a channel is worth: less is not written in `#rrggbb`. */
const HALF_STEP = 0.5 / 255;

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
  const exact = toRgb(colour);
  const shown = isShown(exact) ? exact : toRgb(clampChroma(colour, 'oklch'));
  return parseHex(formatHex(shown)) ?? shown;
}

/**
 * Whether a screen shows it, but for the rounding of the matrices: pure blue comes back a hair outside, and giving chroma
 * way for a hair would turn it into another blue.
 */
const isShown = ({ r, g, b }: Rgb): boolean =>
  [r, g, b].every((channel) => channel > -HALF_STEP && channel < 1 + HALF_STEP);
