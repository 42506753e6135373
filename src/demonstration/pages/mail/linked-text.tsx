import type { ComponentChildren, VNode } from 'preact';
import { Link } from '../../../ui/index.ts';

const address = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]/g;

/** Addresses of this site become paths: the program may be reached by another name than the one its mails carry. */
const pathOf = (found: string, baseUrl: string): string =>
  found === baseUrl || found.startsWith(`${baseUrl}/`) ? found.slice(baseUrl.length) || '/' : found;

/** A text as it was received, in which the addresses can be followed. */
export const LinkedText = ({ text, baseUrl }: { text: string; baseUrl: string }): VNode => {
  const pieces: ComponentChildren[] = [];
  let written = 0;
  for (const match of text.matchAll(address)) {
    pieces.push(text.slice(written, match.index));
    pieces.push(<Link href={pathOf(match[0], baseUrl)}>{match[0]}</Link>);
    written = match.index + match[0].length;
  }
  return (
    <div class="mail-text">
      {pieces}
      {text.slice(written)}
    </div>
  );
};
