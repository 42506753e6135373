import { contrast, fromOklch, type Oklch, parseColour, type Rgb, toOklch } from './colour.ts';
import { groundNames, palette, type Scheme } from './palette.ts';

/** Every shade that a page draws with the authority's colour. */
export interface Shades {
  /** The header band, and the words on it. */
  brand: Rgb;
  'on-brand': Rgb;
  /** Quiet words and lines of the band (an inactive tab, the frame of a button). */
  'brand-line': Rgb;
  /** The primary button, under the pointer too, and the words on it. */
  action: Rgb;
  'action-hover': Rgb;
  'on-action': Rgb;
  /** Links, on any ground of the page. */
  link: Rgb;
  /** A light wash of the colour: selected rows, badges, icons of tiles; and the words on it. */
  tint: Rgb;
  'on-tint': Rgb;
  /** The banner's picture is multiplied by it: white words can be read on it. */
  scrim: Rgb;
  /** The two tones of the focus ring: far enough from each other that one of them shows on any colour. */
  focus: Rgb;
  'focus-halo': Rgb;
}

const TEXT = 4.5;
const CONTROL = 3;
/** If two tones are 9 apart, any third colour is at least 3 away from one of them. */
const RING = 9;

function known(text: string): Rgb {
  return parseColour(text) ?? { mode: 'rgb', r: 0, g: 0, b: 0 };
}

const white = known('#ffffff');

function worst(colour: Rgb, grounds: Rgb[]): number {
  return Math.min(...grounds.map((ground) => contrast(colour, ground)));
}

/** Walks from a lightness, by small steps, until the shade stands out enough from all grounds. */
function shadeAgainst(colour: Oklch, grounds: Rgb[], ratio: number, step: number): Rgb {
  for (let { l: lightness } = colour; lightness > 0 && lightness < 1; lightness += step) {
    const shade = fromOklch({ ...colour, l: lightness });
    if (worst(shade, grounds) >= ratio) return shade;
  }
  return step < 0 ? known('#000000') : white;
}

function grounds(scheme: Scheme): Rgb[] {
  return groundNames.map((name) => known(palette[scheme][name]));
}

/**
 * The band keeps the authority's very colour when words can be read on it: white ones, or ink on a light colour. A
 * colour between the two is darkened until white can be read, which is truer to it than black words.
 */
function band(colour: Oklch): { brand: Rgb; 'on-brand': Rgb } {
  const asGiven = fromOklch(colour);
  const ink = known(palette.light.ink);
  if (contrast(asGiven, white) >= TEXT) return { brand: asGiven, 'on-brand': white };
  if (contrast(asGiven, ink) >= 7) return { brand: asGiven, 'on-brand': ink };
  return { brand: shadeAgainst(colour, [white], TEXT + 0.1, -0.005), 'on-brand': white };
}

/** The line keeps the hue of the band and is at least 3 away from it. */
function bandLine({ brand, 'on-brand': onBrand }: { brand: Rgb; 'on-brand': Rgb }): Rgb {
  const colour = toOklch(brand);
  const step = contrast(onBrand, white) < 1.1 ? 0.01 : -0.01;
  return shadeAgainst({ ...colour, c: colour.c * 0.6 }, [brand], CONTROL + 0.2, step);
}

/** Moves a shade a little further from its ground; the other way when there is no room left. */
function further(shade: Rgb, step: number): Rgb {
  const colour = toOklch(shade);
  const lightness = colour.l + step;
  return fromOklch({
    ...colour,
    l: lightness > 0.12 && lightness < 0.97 ? lightness : colour.l - step,
  });
}

function lightShades(colour: Oklch): Shades {
  const tint = fromOklch({ ...colour, l: 0.94, c: Math.min(colour.c, 0.02) });
  const all = [...grounds('light'), tint, white];
  const link = shadeAgainst(colour, all, TEXT + 0.1, -0.005);
  const head = band(colour);
  return {
    ...head,
    'brand-line': bandLine(head),
    action: link,
    'action-hover': further(link, -0.07),
    'on-action': white,
    link,
    tint,
    'on-tint': shadeAgainst({ ...colour, l: Math.min(colour.l, 0.42) }, all, 7, -0.005),
    scrim: shadeAgainst({ ...colour, l: Math.min(colour.l, 0.55) }, [white], 5, -0.005),
    focus: shadeAgainst({ ...colour, l: Math.min(colour.l, 0.4) }, [white], RING, -0.005),
    'focus-halo': white,
  };
}

function darkShades(colour: Oklch): Shades {
  const tint = fromOklch({ ...colour, l: 0.3, c: Math.min(colour.c, 0.04) });
  const all = [...grounds('dark'), tint];
  const soft = {
    ...colour,
    c: Math.min(colour.c, 0.13),
    l: Math.max(colour.l, 0.76),
  };
  const link = shadeAgainst(soft, all, TEXT + 0.5, 0.005);
  const halo = known('#000000');
  // A bright band would dazzle: at night the same colour, deeper, under white words.
  const brand = shadeAgainst(
    { ...colour, l: Math.min(colour.l, 0.36), c: colour.c * 0.65 },
    [white],
    7,
    -0.005,
  );
  const head = { brand, 'on-brand': white };
  return {
    ...head,
    'brand-line': bandLine(head),
    action: link,
    'action-hover': further(link, 0.06),
    'on-action': known(palette.dark.paper),
    link,
    tint,
    'on-tint': shadeAgainst({ ...soft, l: Math.max(soft.l, 0.84) }, all, 7, 0.005),
    scrim: brand,
    focus: shadeAgainst({ ...soft, l: Math.max(soft.l, 0.8) }, [halo], RING, 0.005),
    'focus-halo': halo,
  };
}

/** All the shades of one colour for one scheme; contrasts hold whatever the colour (property-tested). */
export function deriveShades(colour: Rgb, scheme: Scheme): Shades {
  const seen = toOklch(colour);
  return scheme === 'light' ? lightShades(seen) : darkShades(seen);
}
