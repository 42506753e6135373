import { formatAmount } from '../../../platform/text/index.ts';
import { isNumber, type KindRules, noInput, value } from '../kind.ts';
import { showNumber } from '../number/decimals.ts';
import type { CalculatedField } from './schema.ts';

/** The words for a result; amounts are kept in cents. */
export function showResult(field: CalculatedField, result: number): string {
  if (field.format === 'amount') return formatAmount(result / 100);
  return field.unit === undefined ? showNumber(result) : `${showNumber(result)}\u00a0${field.unit}`;
}

/** A result computed from other fields; it has no input, and nothing is kept while it cannot be computed. */
export const calculatedRules: KindRules<CalculatedField, number> = {
  inputs: noInput,
  parse(field, { computed }) {
    if (computed === undefined) return { state: 'silent' };
    return value(field.format === 'amount' ? Math.round(computed * 100) : computed);
  },
  accepts: isNumber,
  type: () => ({}),
  show: (field, result) => [showResult(field, result)],
  missing: () => '',
};
