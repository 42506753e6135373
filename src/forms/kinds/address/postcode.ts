import { addressMessages } from './messages.ts';

/** Says why a text is not a French postcode, or nothing. */
export function postcodeRefusal(
  label: string,
  postcode: string,
): { code: string; message: string } | undefined {
  if (!/^\d+$/.test(postcode)) {
    return { code: 'postcode-characters', message: addressMessages.postcodeCharacters(label) };
  }
  if (postcode.length !== 5) {
    return { code: 'postcode-length', message: addressMessages.postcodeLength(label, postcode.length) };
  }
  // 00 is kept for the armies; 96 and 99 are given to nobody.
  if (/^9[69]/.test(postcode)) {
    return { code: 'postcode-unknown', message: addressMessages.postcodeUnknown(label) };
  }
  return undefined;
}
