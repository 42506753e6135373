/** The French numbering plan, as far as storing and writing a number needs it. */

/** Country codes of the overseas départements, by the first digits of the national number (after the 0). */
const overseas: readonly (readonly [RegExp, string])[] = [
  [/^(590|690|691)/, '590'],
  [/^(594|694)/, '594'],
  [/^(596|696|697)/, '596'],
  [/^(262|263|269|639|692|693)/, '262'],
];
const frenchCodes = ['33', '262', '590', '594', '596'];

/** E.164 form of the nine digits that follow the 0 of a French number: `+33384000000`, `+262692123456`. */
export function internationalFrench(nineDigits: string): string {
  const code = overseas.find(([start]) => start.test(nineDigits))?.[1] ?? '33';
  return `+${code}${nineDigits}`;
}

/** The nine digits after the 0 when the digits after « + » are those of a French number, as far as their code says. */
export function nationalDigits(international: string): string | undefined {
  const code = frenchCodes.find((candidate) => international.startsWith(candidate));
  // Many people keep the 0 after the code: +33 (0)3 84…
  return code === undefined ? undefined : international.slice(code.length).replace(/^0/, '');
}

/** « 03 84 00 00 00 » for a French number, the international form for the others. */
export function formatPhone(stored: string): string {
  const national = nationalDigits(stored.replace(/^\+/, ''));
  if (national?.length !== 9) return stored;
  return `0${national}`.replace(/(\d\d)(?=\d)/g, '$1 ');
}
