import { renderToString } from 'preact-render-to-string';
import type { MailContent } from './mail-content.ts';
import { MailLayout } from './mail-layout.tsx';
import { textVersion } from './text-version.ts';

/** Writes a mail twice, as a page and as plain text, from the same content: neither can say what the other does not. */
export function composeMail(content: MailContent): { html: string; text: string } {
  return {
    html: `<!doctype html>${renderToString(<MailLayout {...content} />)}`,
    text: textVersion(content),
  };
}
