import { modeLrgb, modeRgb, useMode, wcagContrast } from 'culori/fn';

// Contrasts are measured in linear light.
for (const mode of [modeRgb, modeLrgb]) useMode(mode);

/** White or black, whichever reads best on this colour; one of them always reaches 4.5 to 1. */
export function readableOn(colour: string): '#ffffff' | '#000000' {
  return wcagContrast(colour, '#ffffff') >= wcagContrast(colour, '#000000') ? '#ffffff' : '#000000';
}

/** A colour that may be written in a style attribute; anything else becomes a quiet blue. */
export function safeColour(colour: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#1f4e79';
}
