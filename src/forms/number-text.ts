/** The words for a number, the same on the server and in the browser: next to nothing is imported here. */
import { currentLocale } from '../platform/language/index.ts';

export interface NumberForm {
  format: 'number' | 'amount';
  unit?: string | undefined;
  unitSingular?: string | undefined;
}

// Of things that are counted, « 1 240 habitants »; alone, four digits stay in one piece: many are years.
const options = {
  amount: { style: 'currency', currency: 'EUR' },
  quantity: { maximumFractionDigits: 6 },
  number: { maximumFractionDigits: 6, useGrouping: 'min2' },
} as const;

/** An Intl format costs a hundred times what it formats: one for each language, made when it is first needed. */
const made = new Map<string, Intl.NumberFormat>();

function formatOf(format: keyof typeof options): Intl.NumberFormat {
  const locale = currentLocale();
  const name = `${format} ${locale}`;
  const known = made.get(name) ?? new Intl.NumberFormat(locale, options[format]);
  made.set(name, known);
  return known;
}

/** « 110,5 m² » or « 1 250,50 € », from the number the calculation gives (euros for an amount). */
export function numberText({ format, unit, unitSingular = unit }: NumberForm, result: number): string {
  const number = formatOf(format === 'number' && unit !== undefined ? 'quantity' : format)
    .format(result)
    .replaceAll('\u202f', '\u00a0');
  if (format === 'amount' || unit === undefined) return number;
  return `${number}\u00a0${Math.abs(result) < 2 ? unitSingular : unit}`;
}
