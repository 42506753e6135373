/** What may be kept of what was typed: no control character (PostgreSQL refuses NUL), one form for each accent. */

// Besides control characters: zero-width and direction marks, which make a text read otherwise than it is.
const unwanted = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const unwantedButLines = /[^\P{Cc}\n\t]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

// Nearly everything typed: printable Latin letters, already in their composed form. Five times faster to let through.
const ordinary = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u017f]*$/;

function isOrdinary(typed: string): boolean {
  return typed.length < 1000 && ordinary.test(typed);
}

/** Longest text kept for one input before any rule is applied: a stranger cannot fill the database. */
export const longestEntry = 50_000;

/** What a draft keeps of one input: as typed, but storable. */
export function storable(typed: string): string {
  if (isOrdinary(typed)) return typed;
  const lines = typed.slice(0, longestEntry).replace(/\r\n?|\u2028|\u2029/g, '\n');
  return lines.toWellFormed().replace(unwantedButLines, '').normalize('NFC').slice(0, longestEntry);
}

/** The meaning of several lines: ends of lines and outer spaces trimmed. */
export function cleanLines(typed: string): string {
  return storable(typed)
    .replace(/[^\S\n]+$/gm, '')
    .trim();
}

/** The meaning of one line: a single space between words. */
export function cleanLine(typed: string): string {
  if (isOrdinary(typed)) return typed.includes('  ') ? typed.trim().replace(/ +/g, ' ') : typed.trim();
  return storable(typed).replace(/\s+/g, ' ').replace(unwanted, '').normalize('NFC').trim();
}

/** Without the spaces, dots and dashes that people put inside numbers and codes; upper case. */
export function compact(typed: string): string {
  return cleanLine(typed)
    .replace(/[\s.\-_/‐-―−·]/gu, '')
    .toUpperCase();
}
