/** Share of light a colour component gives back (WCAG 2.2, relative luminance). */
function linear(component: number): number {
  const share = component / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** White or black, whichever reads best on this colour; one of them always reaches 4.5 to 1. */
export function readableOn(colour: string): '#ffffff' | '#000000' {
  const components = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1) ?? [];
  const [red = 0, green = 0, blue = 0] = components.map((component) =>
    linear(Number.parseInt(component, 16)),
  );
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // Contrast with white against contrast with black.
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#ffffff' : '#000000';
}

/** A colour that may be written in a style attribute; anything else becomes a quiet blue. */
export function safeColour(colour: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#1f4e79';
}
