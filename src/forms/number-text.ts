/** The words for a number, the same on the server and in the browser: nothing is imported here. */
export interface NumberForm {
  format: 'number' | 'amount';
  unit?: string | undefined;
  unitSingular?: string | undefined;
}

/** « 110,5 m² » or « 1 250,50 € », from the number the calculation gives (euros for an amount). */
export function numberText({ format, unit, unitSingular = unit }: NumberForm, result: number): string {
  // Numbers of four digits stay in one piece: many are years.
  const options: Intl.NumberFormatOptions =
    format === 'amount'
      ? { style: 'currency', currency: 'EUR' }
      : { maximumFractionDigits: 6, useGrouping: 'min2' };
  const number = new Intl.NumberFormat('fr-FR', options).format(result).replaceAll('\u202f', '\u00a0');
  if (format === 'amount' || unit === undefined) return number;
  return `${number}\u00a0${Math.abs(result) < 2 ? unitSingular : unit}`;
}
