/** Where nearly everybody in France has their mailbox: what is one slip away from one of these is a slip. */
const usual = [
  'gmail.com',
  'orange.fr',
  'wanadoo.fr',
  'free.fr',
  'sfr.fr',
  'neuf.fr',
  'laposte.net',
  'bbox.fr',
  'numericable.fr',
  'hotmail.fr',
  'hotmail.com',
  'outlook.fr',
  'outlook.com',
  'live.fr',
  'yahoo.fr',
  'yahoo.com',
  'icloud.com',
  'aol.com',
  'gmx.fr',
  'protonmail.com',
];
const known = new Set(usual);

/** Whether one sign too many, too few, another one, or two exchanged, make one text of the other. */
function isOneSlipAway(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let start = 0;
  while (start < meant.length && typed[start] === meant[start]) start += 1;
  const [rest, wanted] = [typed.slice(start), meant.slice(start)];
  if (rest.slice(1) === wanted.slice(1) || rest.slice(1) === wanted || rest === wanted.slice(1)) return true;
  return rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2);
}

/** The address that was probably meant, or nothing: it is proposed, never imposed. */
export function likelyAddress(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  // « sfr.fr » and « free.fr » are two letters away from many real ones: the short names are not guessed from.
  if (at < 1 || known.has(domain)) return undefined;
  const meant = usual.find((one) => one.length > 7 && isOneSlipAway(domain, one));
  return meant && `${address.slice(0, at)}@${meant}`;
}
