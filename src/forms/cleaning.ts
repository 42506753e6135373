/** What may be kept of what was typed: no control character (PostgreSQL refuses NUL), one form for each accent. */

// Besides control characters: zero-width and direction marks, which make a text read otherwise than it is.
const unwanted = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const unwantedButLines = /[^\P{Cc}\n\t]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

// Soft hyphens, joiners, direction marks, fillers of Korean, variation selectors… and the braille cell without a dot.
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu;

function withoutInvisible(text: string): string {
  return isOrdinary(text) ? text : text.replace(invisible, '');
}

// Nearly everything typed: printable Latin letters, already in their composed form. Five times faster to let through.
const ordinary = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u017f]*$/;

function isOrdinary(typed: string): boolean {
  return typed.length < 1000 && ordinary.test(typed);
}

// Unicode's own limit for texts that are read as they come (UAX 15): no writing puts more marks on one letter.
const tooManyMarks = /(\p{M}{30})\p{M}+/gu;

/**
 * One form for each accent. Putting in order the marks of one letter takes the square of their number, seconds for a long
 * text made of nothing else: those beyond thirty are dropped first, and again where one mark became several.
 */
function compose(text: string): string {
  return text.replace(tooManyMarks, '$1').normalize('NFC').replace(tooManyMarks, '$1');
}

/** Longest text kept for one input before any rule is applied: a stranger cannot fill the database. */
export const longestEntry = 50_000;

/** Every other way to end a line: Windows, old word processors (Ctrl+Enter is a vertical tab, a page is a form feed), Unicode. */
const otherLineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** What a draft keeps of one input: as typed, but storable. */
export function storable(typed: string): string {
  if (isOrdinary(typed)) return typed;
  const lines = typed.slice(0, longestEntry).replace(otherLineEnds, '\n');
  return compose(lines.toWellFormed().replace(unwantedButLines, '')).slice(0, longestEntry);
}

/** Nothing when all of a text is invisible: soft hyphens and fillers alone are no name. */
function orNothing(text: string): string {
  return withoutInvisible(text).trim() === '' ? '' : text;
}

/** The meaning of several lines: ends of lines and outer spaces trimmed. */
export function cleanLines(typed: string): string {
  const lines = storable(typed).split('\n');
  const text = lines.map((line) => line.trimEnd()).join('\n');
  return orNothing(text.trim());
}

/** The meaning of one line: a single space between words. */
export function cleanLine(typed: string): string {
  if (isOrdinary(typed)) return typed.includes('  ') ? typed.trim().replace(/ +/g, ' ') : typed.trim();
  return orNothing(compose(storable(typed).replace(/\s+/g, ' ').replace(unwanted, '')).trim());
}

/**
 * The meaning of a number, a code or an address, often pasted: what cannot be seen is not part of it. Inside a text it
 * may be: the joiners of Persian and of emoji, the soft hyphens of a long word.
 */
export function cleanCode(typed: string): string {
  return cleanLine(withoutInvisible(typed));
}

/** Without the spaces, dots and dashes that people put inside numbers and codes; upper case. */
export function compact(typed: string): string {
  return cleanCode(typed)
    .replace(/[\s.\-_/‐-―−·]/gu, '')
    .toUpperCase();
}
