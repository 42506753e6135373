const allowedScheme = /^(https:|mailto:|tel:)/i;
const anyScheme = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Gives back an address which may stand in a link — https, mailto, tel or relative — and nothing for any other,
 * because a `javascript:` address typed by somebody would otherwise run in the page.
 */
export function safeHref(href: string): string | undefined {
  // Browsers drop control characters and leading spaces before reading the scheme: so do we.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters to drop.
  const seen = href.replace(/[\u0000-\u0020\u007f]/g, '');
  if (seen.startsWith('//') || seen.startsWith('/\\') || seen.startsWith('\\')) return undefined;
  if (allowedScheme.test(seen)) return href;
  return anyScheme.test(seen) ? undefined : href;
}
