import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, formatColour, fromOklch, parseColour, type Rgb, toOklch } from './colour.ts';
import { defaultColour, isColour, themeStylesheet } from './index.ts';
import { groundNames, palette, type Scheme } from './palette.ts';
import { deriveShades } from './shades.ts';

const channel = fc.integer({ min: 0, max: 255 }).map((value) => value / 255);
const anyColour = fc.record({ mode: fc.constant('rgb' as const), r: channel, g: channel, b: channel });
const schemes: Scheme[] = ['light', 'dark'];

function read(text: string): Rgb {
  const colour = parseColour(text);
  if (!colour) throw new Error(`unreadable colour ${text}`);
  return colour;
}

const groundsOf = (scheme: Scheme) => groundNames.map((name) => read(palette[scheme][name]));

describe('a theme made from any colour', () => {
  for (const scheme of schemes) {
    test(`words can be read on every ground of the ${scheme} scheme`, () => {
      fc.assert(
        fc.property(anyColour, (colour) => {
          const shades = deriveShades(colour, scheme);
          const grounds = [...groundsOf(scheme), shades.tint];
          for (const ground of grounds) {
            expect(contrast(shades.link, ground)).toBeGreaterThanOrEqual(4.5);
            expect(contrast(shades.action, ground)).toBeGreaterThanOrEqual(3);
            expect(contrast(shades['on-tint'], ground)).toBeGreaterThanOrEqual(4.5);
            expect(contrast(read(palette[scheme].ink), ground)).toBeGreaterThanOrEqual(7);
            expect(contrast(read(palette[scheme]['ink-soft']), ground)).toBeGreaterThanOrEqual(4.5);
          }
          expect(contrast(shades['on-brand'], shades.brand)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(shades['brand-line'], shades.brand)).toBeGreaterThanOrEqual(3);
          expect(contrast(read('#fff'), shades.scrim)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(shades['on-action'], shades.action)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(shades['on-action'], shades['action-hover'])).toBeGreaterThanOrEqual(4.5);
        }),
        { numRuns: 500 },
      );
    });

    test(`the focus ring shows on anything in the ${scheme} scheme`, () => {
      fc.assert(
        fc.property(anyColour, anyColour, (colour, behind) => {
          const shades = deriveShades(colour, scheme);
          const best = Math.max(contrast(shades.focus, behind), contrast(shades['focus-halo'], behind));
          expect(best).toBeGreaterThanOrEqual(3);
        }),
        { numRuns: 500 },
      );
    });

    test(`signals and lines of the ${scheme} scheme stand out`, () => {
      const colours = palette[scheme];
      for (const signal of ['information', 'success', 'danger'] as const) {
        for (const ground of [...groundsOf(scheme), read(colours[`${signal}-ground`])]) {
          expect(contrast(read(colours[signal]), ground)).toBeGreaterThanOrEqual(4.5);
        }
        expect(contrast(read(colours.ink), read(colours[`${signal}-ground`]))).toBeGreaterThanOrEqual(7);
        expect(contrast(read(colours['ink-soft']), read(colours[`${signal}-ground`]))).toBeGreaterThanOrEqual(
          4.5,
        );
      }
      for (const ground of groundsOf(scheme)) {
        expect(contrast(read(colours['line-strong']), ground)).toBeGreaterThanOrEqual(3);
      }
    });
  }

  test('the header keeps the exact colour whenever words can be read on it', () => {
    expect(formatColour(deriveShades(read('#8a2f3c'), 'light').brand)).toBe('#8a2f3c');
    expect(formatColour(deriveShades(read('#f4c542'), 'light').brand)).toBe('#f4c542');
  });
});

describe('colour arithmetic', () => {
  test('a colour survives the way to OKLCH and back', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        expect(formatColour(fromOklch(toOklch(colour)))).toBe(formatColour(colour));
      }),
    );
  });

  test('contrast of black on white is 21', () => {
    expect(contrast(read('#000'), read('#ffffff'))).toBeCloseTo(21, 5);
  });

  test('reads three and six digits, and nothing else', () => {
    expect(isColour('#abc')).toBe(true);
    expect(isColour('#A0b1C2')).toBe(true);
    for (const text of ['', 'red', '#12', '#1234567', '#12345g', 'rgb(0,0,0)', '#fff;}body{}']) {
      expect(isColour(text)).toBe(false);
    }
  });
});

describe('the stylesheet', () => {
  test('holds custom properties only, whatever is given', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(themeStylesheet(text)).toMatch(
          /^:root\{[-a-z:#0-9;]+\}@media \(prefers-color-scheme:dark\)\{:root\{[-a-z:#0-9;]+\}\}\n$/,
        );
      }),
    );
  });

  test('an unreadable colour gives the default theme', () => {
    expect(themeStylesheet('bleu')).toBe(themeStylesheet(defaultColour));
  });
});
