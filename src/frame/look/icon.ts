/** Ink on a light colour, white on the others: by the share each channel has in what the eye sees as light. */
const strokeOn = (colour: string): string => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    Number.parseInt(colour.slice(start, start + 2), 16),
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue > 170 ? '#1d1b18' : '#ffffff';
};

/** The picture of the browser's tab: an open door on the authority's colour. */
export const tabIcon = (colour: string): string =>
  [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    `<rect width="32" height="32" rx="7" fill="${colour}"/>`,
    `<g fill="none" stroke="${strokeOn(colour)}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round">`,
    '<path d="M9 25V14a7 7 0 0 1 14 0v11"/><path d="M6 25h20"/><path d="M19 16v3"/>',
    '</g></svg>\n',
  ].join('');
