import { typeNumber } from '../../numbers.ts';

/** Tells whether a number has more decimals than wanted. */
export function hasMoreDecimals(value: number, decimals: number): boolean {
  return (typeNumber(value).split(',')[1] ?? '').length > decimals || /e-/.test(String(value));
}

/** An example with the right number of decimals: 12, 12,5, 12,50. */
export function exampleNumber(decimals: number): string {
  return decimals === 0 ? '12' : `12,${'50'.padEnd(decimals, '0').slice(0, decimals)}`;
}
