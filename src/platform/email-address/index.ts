import { domainToASCII, domainToUnicode } from 'node:url';

export { probablyMeant } from './mistyped-domain.ts';

/**
 * The one form of an e-mail address that is stored and compared: small letters, composed accents, and of a domain with
 * accents the readable writing, whichever was typed (« écluse.fr » and « xn--cluse-9ra.fr » are one domain).
 */
export const canonicalEmail = (typed: string): string => {
  const text = typed.trim().normalize('NFC').toLowerCase();
  const at = text.lastIndexOf('@');
  const domain = domainToUnicode(domainToASCII(text.slice(at + 1)));
  return at < 0 || domain === '' ? text : `${text.slice(0, at + 1)}${domain}`;
};
