const noBreakSpace = '\u00a0';
const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });

/** Some fonts lack the narrow no-break space that Intl writes; the ordinary no-break space is in all of them. */
function withOrdinarySpaces(text: string): string {
  return text.replaceAll('\u202f', noBreakSpace);
}

/** « 12 345,5 »: French grouping and comma, at most two decimals. */
export function formatNumber(value: number): string {
  return withOrdinarySpaces(decimal.format(value));
}

/** « 1 234,50 € » from a number of euros. */
export function formatAmount(amountInEuros: number): string {
  return withOrdinarySpaces(euros.format(amountInEuros));
}

const sizes = [
  { unit: 'Go', bytes: 1e9 },
  { unit: 'Mo', bytes: 1e6 },
  { unit: 'ko', bytes: 1e3 },
] as const;

/** « 2,4 Mo », « 640 ko », « 12 octets »: decimal units, one decimal below ten. */
export function formatFileSize(bytes: number): string {
  // The unit is chosen after rounding: 999 950 bytes read « 1 Mo », never « 1 000 ko ».
  const size = sizes.find((candidate) => bytes >= candidate.bytes * 0.9995);
  if (!size) return formatCount(bytes, 'octet');
  const value = bytes / size.bytes;
  const rounded = value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${formatNumber(rounded)}${noBreakSpace}${size.unit}`;
}

/** The word for this number of things; in French zero and everything under two are singular. */
export function plural(count: number, one: string, many: string = `${one}s`): string {
  return Math.abs(count) < 2 ? one : many;
}

/** « 3 demandes », « 1 demande », « 0 demande ». */
export function formatCount(count: number, one: string, many?: string): string {
  return `${formatNumber(count)}${noBreakSpace}${plural(count, one, many)}`;
}

/** « a, b et c »; the last word can be « ou ». */
export function formatList(items: readonly string[], last: 'et' | 'ou' = 'et'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}
