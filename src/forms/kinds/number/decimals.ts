import { numberText } from '../../number-text.ts';
import { typeNumber } from '../../numbers.ts';

/** Tells whether a number has more decimals than wanted. */
export function hasMoreDecimals(value: number, decimals: number): boolean {
  return (typeNumber(value).split(',')[1] ?? '').length > decimals || /e-/.test(String(value));
}

/** The limits of a number, or of an amount in euros. */
interface Limits {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
}

/** The usual number when the field would take it, otherwise one inside its limits. */
export function withinLimits({ minimum, maximum }: Limits, usual: number): number {
  const [least, most] = [minimum ?? Number.NEGATIVE_INFINITY, maximum ?? Number.POSITIVE_INFINITY];
  if (usual >= least && usual <= most) return usual;
  if (minimum === undefined || maximum === undefined) return minimum ?? maximum ?? usual;
  const middle = Math.round((minimum + maximum) / 2);
  return middle >= least && middle <= most ? middle : minimum;
}

/** An example with the right number of decimals, inside the limits: 12, 12,5, 12,50. */
export function exampleNumber({ decimals, ...limits }: Limits & { readonly decimals: number }): string {
  const number = withinLimits(limits, decimals === 0 ? 12 : 12.5);
  return numberText({ format: 'number' }, number) + missingZeros(number, decimals);
}

/** « 12,5 » is written « 12,50 » where two decimals may be typed. */
function missingZeros(number: number, decimals: number): string {
  const [, written] = typeNumber(number).split(',');
  return written === undefined ? '' : '0'.repeat(Math.max(0, decimals - written.length));
}
