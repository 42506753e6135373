/** The French numbering plan, as far as storing and writing a number needs it. */

/**
 * Country codes of the overseas départements, by the first digits of the national number (after the 0): landlines,
 * mobiles, the mobiles that begin by 0709 like some of the mainland, and the numbers of Internet boxes.
 */
const overseas: readonly (readonly [RegExp, string])[] = [
  [/^(590|690|691|7090|9475|976[018])/, '590'],
  [/^(594|694|7093[0-3]|9476)/, '594'],
  [/^(596|696|697|7091|9477)/, '596'],
  [/^(262|263|269|639|692|693|7092|7093[5-9]|939[89]|947[89]|976[239])/, '262'],
];
const frenchCodes = ['33', '262', '590', '594', '596'];

/** E.164 form of the nine digits that follow the 0 of a French number: `+33384000000`, `+262692123456`. */
export function internationalFrench(nineDigits: string): string {
  const code = overseas.find(([start]) => start.test(nineDigits))?.[1] ?? '33';
  return `+${code}${nineDigits}`;
}

/** Code and nine digits after the 0 when the digits after « + » are those of a French number, as far as their code says. */
export function readFrench(international: string): { code: string; national: string } | undefined {
  const code = frenchCodes.find((candidate) => international.startsWith(candidate));
  // Many people keep the 0 after the code: +33 (0)3 84…
  return code === undefined
    ? undefined
    : { code, national: international.slice(code.length).replace(/^0/, '') };
}

const inPairs = (digits: string): string => digits.replace(/(\d\d)(?=\d)/g, '$1 ');

/** « 03 84 00 00 00 » for a French number whose code is the one it would be given, the international form for the others. */
export function formatPhone(stored: string): string {
  const french = readFrench(stored.replace(/^\+/, ''));
  if (french?.national.length !== 9) return stored;
  const { code, national } = french;
  if (internationalFrench(national) === stored) return inPairs(`0${national}`);
  return `+${code} ${national.charAt(0)} ${inPairs(national.slice(1))}`;
}
