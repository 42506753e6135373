/** What the rules know of the person, none of which makes a password harder to guess. */
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
/** So many ordinary words make a passphrase: eight mostly do, one more is true of all that were tried. */
export const passphraseWords = 9;

// Below ten thousand million tries a password is a word that everybody uses, with a digit and a dot to please the rules.
const commonBelow: Guesses = 10;
const bitsPerDecimalDigit = Math.log2(10);

// Putting marks in order takes the square of their number. What is cut stays too long: four characters become one at most.
const longestTyped = 10 * longestPassword;

/** One form for each accent, whatever keyboard typed it: the same password from a phone and from a computer. */
export const normalisePassword = (typed: string): string => typed.slice(0, longestTyped).normalize('NFKC');

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The words of a name worth refusing: « Le », « de » and initials stand in too many passwords. */
const wordsOf = (text: string, shortest: number): string[] =>
  [text, ...text.split(/[^\p{L}\p{N}]+/u)].map(plain).filter((word) => word.length >= shortest);

/** Everything about the person that an attacker would try first. */
export const personalWords = ({ firstName, lastName, email }: PasswordOwner): string[] => {
  const local = email.split('@', 1)[0] ?? '';
  // A part of an address is often a common word (« contact », « mairie »), a whole name seldom is.
  return [...new Set([...wordsOf(firstName, 3), ...wordsOf(lastName, 3), ...wordsOf(local, 5)])];
};

const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u];

/** At least twelve characters with a digit, a small letter, a capital and a special character. */
const isMixed = (password: string): boolean =>
  [...password].length >= shortestPassword && classes.every((kind) => kind.test(password));

/** Where a word begins in a text, each time. */
const placesOf = (word: string, text: string): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
};

/** A plain letter of a password, and the character that it comes from, with its place. */
interface Letter {
  readonly letter: string;
  readonly character: string;
  readonly place: number;
}

const isDigit = (text: string): boolean => /\p{N}/u.test(text);

/** Whether a word may begin with this letter: after a space, a sign, a figure, or as a capital (« ClaireFontaine »). */
const beginsWord = (before: Letter | undefined, letter: Letter | undefined): boolean =>
  !before ||
  !letter ||
  letter.place - before.place > 1 ||
  isDigit(before.letter) !== isDigit(letter.letter) ||
  (/\p{Ll}/u.test(before.character) && /\p{Lu}/u.test(letter.character));

/**
 * The letters that are words about the person, alone or one after the other: « Nan » is nothing in « tournant », nor
 * « Rose » in « arrosoir ».
 */
const personalLetters = (letters: readonly Letter[], owner: PasswordOwner): Set<number> => {
  const text = letters.map(({ letter }) => letter).join('');
  const covered = new Set<number>();
  for (const word of personalWords(owner))
    for (const start of placesOf(word, text))
      for (let at = start; at < start + word.length; at += 1) covered.add(at);
  const alone = new Set<number>();
  let begun: number[] | undefined;
  for (const [at, letter] of letters.entries()) {
    if (!covered.has(at)) begun = undefined;
    else if (beginsWord(letters[at - 1], letter)) begun ??= [];
    begun?.push(at);
    if (!begun || !beginsWord(letter, letters[at + 1])) continue;
    for (const one of begun) alone.add(one);
    begun = [];
  }
  return alone;
};

/**
 * The password once everything about the person is taken out of it, with what cuts their name in pieces: nothing of
 * « M.a.r.i.e » is left. The same text when it holds nothing about them.
 */
export const impersonalPart = (password: string, owner: PasswordOwner): string => {
  const characters = [...password];
  const letters = characters.flatMap((character, place) =>
    [...plain(character)].map((letter) => ({ letter, character, place })),
  );
  const alone = personalLetters(letters, owner);
  const known = new Set<number>();
  for (const at of alone) {
    const { place } = letters[at] as Letter;
    known.add(place);
    // What stands between two letters of a name goes with them.
    if (!alone.has(at + 1)) continue;
    for (let between = place; between < (letters[at + 1]?.place ?? 0); between += 1) known.add(between);
  }
  return characters.filter((_, place) => !known.has(place)).join('');
};

/** The fault that can be seen without estimating anything, or null. */
export const visibleFault = (password: string): PasswordFault | null => {
  if (password === '') return 'missing';
  return [...password].length > longestPassword ? 'too-long' : null;
};

const isPassphrase = (guesses: Guesses): boolean => guesses * bitsPerDecimalDigit >= passphraseBits;

/**
 * The fault of a password that holds something about the person, given the estimate of what else it holds. Many first
 * names are common nouns (« rose », « olive », « pierre »), and three letters of a name stand in many a long sentence:
 * what else there is must be a passphrase by itself, so that knowing the person helps nobody.
 */
export const personalFault = (guessesOfTheRest: Guesses): PasswordFault | null =>
  isPassphrase(guessesOfTheRest) ? null : 'personal';

/** The fault left once the estimate is known, or null when the password is accepted. */
export const estimatedFault = (password: string, guesses: Guesses): PasswordFault | null => {
  const mixed = isMixed(password);
  if (guesses < commonBelow) return mixed || [...password].length >= shortestPassword ? 'common' : 'weak';
  return mixed || isPassphrase(guesses) ? null : 'weak';
};
