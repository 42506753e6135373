/** placeholder */
export function themeStylesheet(_colour: string): string {
  return '';
}
export function isColour(colour: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(colour);
}
