/** A colour of the screen, each channel from 0 to 1. */
export interface Rgb {
  red: number;
  green: number;
  blue: number;
}

/** The same in OKLCH, whose lightness is the one the eye sees: shades of one colour keep their character. */
export interface Oklch {
  lightness: number;
  chroma: number;
  hue: number;
}

/** Reads `#rrggbb` or `#rgb`; nothing for any other text. */
export function parseColour(text: string): Rgb | undefined {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text.trim());
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  const digits = short?.slice(1).map((digit) => digit + digit) ?? long?.slice(1);
  if (!digits) return undefined;
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => Number.parseInt(pair, 16) / 255);
  return { red, green, blue };
}

/** Writes `#rrggbb`. */
export function formatColour({ red, green, blue }: Rgb): string {
  const pair = (channel: number) =>
    Math.round(Math.min(1, Math.max(0, channel)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${pair(red)}${pair(green)}${pair(blue)}`;
}

const toLinear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const fromLinear = (channel: number) =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;

/** Relative luminance, as WCAG defines it. */
export function luminance({ red, green, blue }: Rgb): number {
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}

/** Contrast between two colours, from 1 to 21, as WCAG defines it. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Björn Ottosson's OKLab matrices, in polar form. */
export function toOklch(colour: Rgb): Oklch {
  const [red, green, blue] = [toLinear(colour.red), toLinear(colour.green), toLinear(colour.blue)];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const lightness = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) };
}

function unclampedRgb({ lightness, chroma, hue }: Oklch): Rgb {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    red: fromLinear(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    green: fromLinear(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    blue: fromLinear(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  };
}

const isShown = ({ red, green, blue }: Rgb) =>
  [red, green, blue].every((channel) => channel >= -0.0005 && channel <= 1.0005);

/** The nearest colour a screen can show with this lightness and hue: chroma gives way, never the hue. */
export function fromOklch(colour: Oklch): Rgb {
  let shown = unclampedRgb(colour);
  for (let chroma = colour.chroma; !isShown(shown) && chroma > 0; chroma -= 0.004) {
    shown = unclampedRgb({ ...colour, chroma: Math.max(0, chroma - 0.004) });
  }
  // Rounded to what is really written in the stylesheet, so that contrasts are those the eye gets.
  return parseColour(formatColour(shown)) ?? shown;
}
