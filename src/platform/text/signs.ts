/** Counting what people see: « 🌻 » or « é » is one sign, however a computer writes it. */

const signs = new Intl.Segmenter('fr', { granularity: 'grapheme' });

// Nearly everything typed is written in Latin letters, composed: as many units as signs, and no need to cut the text.
const simple = /^[\x20-\x7e\u00a0-\u02ff\u2010-\u2027\u20ac\n]*$/;

/** How many signs a text has. */
export function countSigns(text: string): number {
  if (simple.test(text)) return text.length;
  let count = 0;
  for (const _sign of signs.segment(text)) count += 1;
  return count;
}

/** Whether a text has more signs than this; a text is never longer in signs than in units. */
export function hasMoreSigns(text: string, maximum: number): boolean {
  return text.length > maximum && countSigns(text) > maximum;
}
