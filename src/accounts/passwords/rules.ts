/** What the rules know of the person, none of which may stand in the password. */
export interface PasswordOwner {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

/** Why a password is refused. */
export type PasswordFault = 'missing' | 'too-long' | 'personal' | 'common' | 'weak';

/** How hard a password is to guess: the logarithm, base ten, of the number of tries an attacker would need. */
export type Guesses = number;

export const shortestPassword = 12;
export const longestPassword = 200;
export const passphraseBits = 80;

// Below ten thousand million tries a password is a word that everybody uses, with a digit and a dot to please the rules.
const commonBelow: Guesses = 10;
const bitsPerDecimalDigit = Math.log2(10);

/** One form for each accent, whatever keyboard typed it: the same password from a phone and from a computer. */
export const normalisePassword = (typed: string): string => typed.normalize('NFKC');

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The words of a name worth refusing: « Le », « de » and initials stand in too many passwords. */
const wordsOf = (text: string, shortest: number): string[] =>
  [text, ...text.split(/[^\p{L}\p{N}]+/u)].map(plain).filter((word) => word.length >= shortest);

/** Everything about the person that may not stand in the password. */
export const personalWords = ({ firstName, lastName, email }: PasswordOwner): string[] => {
  const local = email.split('@', 1)[0] ?? '';
  // A part of an address is often a common word (« contact », « mairie »), a whole name seldom is.
  return [...new Set([...wordsOf(firstName, 3), ...wordsOf(lastName, 3), ...wordsOf(local, 5)])];
};

const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u];

/** At least twelve characters with a digit, a small letter, a capital and a special character. */
const isMixed = (password: string): boolean =>
  [...password].length >= shortestPassword && classes.every((kind) => kind.test(password));

/** The fault that can be seen without estimating anything, or null. */
export const visibleFault = (password: string, owner: PasswordOwner): PasswordFault | null => {
  if (password === '') return 'missing';
  if ([...password].length > longestPassword) return 'too-long';
  const letters = plain(password);
  return personalWords(owner).some((word) => letters.includes(word)) ? 'personal' : null;
};

/** The fault left once the estimate is known, or null when the password is accepted. */
export const estimatedFault = (password: string, guesses: Guesses): PasswordFault | null => {
  const mixed = isMixed(password);
  if (guesses < commonBelow) return mixed || [...password].length >= shortestPassword ? 'common' : 'weak';
  return mixed || guesses * bitsPerDecimalDigit >= passphraseBits ? null : 'weak';
};
