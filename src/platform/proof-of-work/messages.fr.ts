/** What is said when a page that anybody may send does not count yet. */
export const words = {
  early:
    'La page a été envoyée très vite, comme le ferait un robot. Attendez cinq secondes, puis envoyez-la de nouveau.',
  stale:
    'Cette page était ouverte depuis longtemps, ou elle a déjà été envoyée. Attendez cinq secondes, puis envoyez-la de nouveau.',
};
