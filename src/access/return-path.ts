// A path, not a scheme-relative address (« //elsewhere », « /\\elsewhere »), without spaces or control characters.
const localPath = /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/;

/** Where to come back to after signing in: a path of this site only, never an address elsewhere. */
export const safeReturnPath = (asked: string | undefined, otherwise: string): string =>
  asked && localPath.test(asked) ? asked : otherwise;

/** An address with the way back in `retour`, when there is one. */
export const withReturn = (address: string, returnTo: string | undefined): string =>
  returnTo ? `${address}${address.includes('?') ? '&' : '?'}retour=${encodeURIComponent(returnTo)}` : address;
