import type { Readable } from 'node:stream';

/**
 * Reads and throws away the rest of a refused content. Cutting it instead would make a browser still sending a form
 * show « connection reset » in place of the page that explains the refusal; the HTTP body limit bounds what is read.
 */
export function drain(content: Readable): void {
  if (content.destroyed) return;
  content.on('error', () => undefined);
  content.resume();
}
