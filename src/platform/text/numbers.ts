import { currentLocale } from '../language/index.ts';
import { words } from './messages.ts';

const noBreakSpace = '\u00a0';

/** A format costs a hundred times what it formats: one for each language, made when it is first needed. */
const formatFor = (options: Intl.NumberFormatOptions) => {
  const made = new Map<string, Intl.NumberFormat>();
  return (): Intl.NumberFormat => {
    const locale = currentLocale();
    const format = made.get(locale) ?? new Intl.NumberFormat(locale, options);
    made.set(locale, format);
    return format;
  };
};

const decimal = formatFor({ maximumFractionDigits: 2 });
const euros = formatFor({ style: 'currency', currency: 'EUR' });

/** Some fonts lack the narrow no-break space that Intl writes; the ordinary no-break space is in all of them. */
function withOrdinarySpaces(text: string): string {
  return text.replaceAll('\u202f', noBreakSpace);
}

/** « 12 345,5 »: grouping and comma of the language, at most two decimals. */
export function formatNumber(value: number): string {
  return withOrdinarySpaces(decimal().format(value));
}

/** « 1 234,50 € » from a number of euros. */
export function formatAmount(amountInEuros: number): string {
  return withOrdinarySpaces(euros().format(amountInEuros));
}

const sizes = [
  { unit: 'gigabytes', bytes: 1e9 },
  { unit: 'megabytes', bytes: 1e6 },
  { unit: 'kilobytes', bytes: 1e3 },
] as const;

/** « 2,4 Mo », « 640 ko », « 12 octets »: decimal units, one decimal below ten. */
export function formatFileSize(bytes: number): string {
  // The unit is chosen after rounding: 999 950 bytes read « 1 Mo », never « 1 000 ko ».
  const size = sizes.find((candidate) => bytes >= candidate.bytes * 0.9995);
  if (!size) return formatCount(bytes, words.byte);
  const value = bytes / size.bytes;
  const rounded = value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${formatNumber(rounded)}${noBreakSpace}${words.sizes[size.unit]}`;
}

/** The word for this number of things. */
export function plural(count: number, one: string, many: string = `${one}s`): string {
  return words.isSingular(count) ? one : many;
}

/** « 3 demandes », « 1 demande », « 0 demande ». */
export function formatCount(count: number, one: string, many?: string): string {
  return `${formatNumber(count)}${noBreakSpace}${plural(count, one, many)}`;
}

/** « a, b et c »; or « a, b ou c ». */
export function formatList(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${words.last[last]} ${items.at(-1)}`;
}
