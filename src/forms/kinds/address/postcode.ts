import { addressMessages } from './messages.ts';

/** How postcodes begin in the parts of France that are countries of their own in the international list. */
const overseas: Readonly<Record<string, RegExp>> = {
  GP: /^971/,
  MQ: /^972/,
  GF: /^973/,
  RE: /^974/,
  PM: /^975/,
  YT: /^976/,
  BL: /^97[17]/,
  MF: /^97[18]/,
  TF: /^984/,
  WF: /^986/,
  PF: /^987/,
  NC: /^988/,
};

/** Whether addresses there are written as on the mainland. */
export function hasFrenchPostcodes(country: string): boolean {
  return country === 'FR' || Object.hasOwn(overseas, country);
}

/** Says why a text is not a French postcode, or nothing. */
export function postcodeRefusal(
  label: string,
  postcode: string,
  country = 'FR',
): { code: string; message: string } | undefined {
  if (!/^\d+$/.test(postcode)) {
    return { code: 'postcode-characters', message: addressMessages.postcodeCharacters(label) };
  }
  if (postcode.length !== 5) {
    return { code: 'postcode-length', message: addressMessages.postcodeLength(label, postcode.length) };
  }
  // 00 is kept for the armies; 96 and 99 are given to nobody.
  const begins = overseas[country];
  if (/^9[69]/.test(postcode) || (begins && !begins.test(postcode))) {
    return { code: 'postcode-unknown', message: addressMessages.postcodeUnknown(label) };
  }
  return undefined;
}
