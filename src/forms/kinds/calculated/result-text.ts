/** The words for a result, the same on the server and in the browser: nothing is imported here. */
export interface ResultForm {
  format: 'number' | 'amount';
  unit?: string | undefined;
}

/** « 110,5 m² » or « 1 250,50 € », from the number the calculation gives (euros for an amount). */
export function resultText({ format, unit }: ResultForm, result: number): string {
  const options: Intl.NumberFormatOptions =
    format === 'amount' ? { style: 'currency', currency: 'EUR' } : { maximumFractionDigits: 6 };
  const number = new Intl.NumberFormat('fr-FR', options).format(result).replaceAll('\u202f', '\u00a0');
  return format === 'amount' || unit === undefined ? number : `${number}\u00a0${unit}`;
}
