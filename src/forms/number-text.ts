/** The words for a number, the same on the server and in the browser: nothing is imported here. */
export interface NumberForm {
  format: 'number' | 'amount';
  unit?: string | undefined;
  unitSingular?: string | undefined;
}

// Made once: an Intl format costs a hundred times what it formats. Numbers of four digits stay in one piece: many are years.
const formats = {
  amount: new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' }),
  number: new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6, useGrouping: 'min2' }),
};

/** « 110,5 m² » or « 1 250,50 € », from the number the calculation gives (euros for an amount). */
export function numberText({ format, unit, unitSingular = unit }: NumberForm, result: number): string {
  const number = formats[format].format(result).replaceAll('\u202f', '\u00a0');
  if (format === 'amount' || unit === undefined) return number;
  return `${number}\u00a0${Math.abs(result) < 2 ? unitSingular : unit}`;
}
