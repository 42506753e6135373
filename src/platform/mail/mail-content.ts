/** A piece of a mail below its button. */
export type MailBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | { readonly kind: 'quotation'; readonly text: string; readonly author?: string }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

/** In whose name a mail leaves: as people know it, where it is and how to call it. */
export interface MailAuthority {
  readonly name: string;
  readonly colour: string;
  /** On one line. */
  readonly address: string;
  readonly phone: string;
}

/** What a mail says, once for both its writings: one sentence, one button, the rest below. */
export interface MailContent {
  readonly authority: MailAuthority;
  readonly title: string;
  readonly intro: string;
  readonly button?: { readonly label: string; readonly url: string };
  readonly blocks: readonly MailBlock[];
}

/** A link in a mail leads to a page of the web, whatever was put in the content. */
export function requireWebAddress(url: string): string {
  const { protocol } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`a mail cannot link to ${protocol}`);
  return url;
}
