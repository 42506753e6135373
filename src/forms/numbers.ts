/**
 * Reads a number as people write it in French: « 12 345,50 », « 1.500 », « 12.5 ».
 * A dot is a thousands separator only when every group after it has three digits (and the number does not begin by 0).
 */
export function readNumber(typed: string): number | undefined {
  const compact = typed.replace(/[\s'’]/g, '');
  const sign = /^[-−–]/.test(compact) ? -1 : 1;
  const digits = compact.replace(/^[-−–+]/, '');
  const plain = /^[1-9]\d{0,2}(\.\d{3})+(,\d*)?$/.test(digits) ? digits.replaceAll('.', '') : digits;
  const decimal = plain.replace(',', '.');
  if (!/^(\d{1,15}(\.\d{0,9})?|\.\d{1,9})$/.test(decimal)) return undefined;
  return sign * Number(decimal) + 0;
}

/** Writes a number as a person would type it again: comma, no separator. */
export function typeNumber(value: number): string {
  return String(value).replace('.', ',');
}

/** Reads a number followed or not by its unit: « 350 habitants », « 12,50 € ». */
export function readQuantity(typed: string): number | undefined {
  // Read from the start to the last digit: a search for the end of the text would begin again at each letter.
  return readNumber(/^.*[\d.,]/s.exec(typed)?.[0] ?? '');
}
