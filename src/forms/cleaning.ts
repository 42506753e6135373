/** What may be kept of what was typed: no control character (PostgreSQL refuses NUL), one form for each accent. */

// Besides control characters: zero-width and direction marks, which make a text read otherwise than it is.
const unwanted = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const unwantedButLines = /[^\P{Cc}\n\t]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

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

/** What a draft keeps of one input: as typed, but storable. */
export function storable(typed: string): string {
  if (isOrdinary(typed)) return typed;
  const lines = typed.slice(0, longestEntry).replace(/\r\n?|\u2028|\u2029/g, '\n');
  return compose(lines.toWellFormed().replace(unwantedButLines, '')).slice(0, longestEntry);
}

/** The meaning of several lines: ends of lines and outer spaces trimmed. */
export function cleanLines(typed: string): string {
  const lines = storable(typed).split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** The meaning of one line: a single space between words. */
export function cleanLine(typed: string): string {
  if (isOrdinary(typed)) return typed.includes('  ') ? typed.trim().replace(/ +/g, ' ') : typed.trim();
  return compose(storable(typed).replace(/\s+/g, ' ').replace(unwanted, '')).trim();
}

/** Without the spaces, dots and dashes that people put inside numbers and codes; upper case. */
export function compact(typed: string): string {
  return cleanLine(typed)
    .replace(/[\s.\-_/‐-―−·]/gu, '')
    .toUpperCase();
}
