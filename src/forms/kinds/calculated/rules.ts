import { numberText } from '../../number-text.ts';
import { isNumber, type KindRules, noInput, value } from '../kind.ts';
import type { CalculatedField } from './schema.ts';

/** A result computed from other fields; it has no input, and nothing is kept while it cannot be computed. */
export const calculatedRules: KindRules<CalculatedField, number> = {
  inputs: noInput,
  parse(field, { computed }) {
    if (computed === undefined) return { state: 'silent' };
    return value(field.format === 'amount' ? Math.round(computed * 100) : computed);
  },
  accepts: isNumber,
  type: () => ({}),
  show: (field, result) => [numberText(field, field.format === 'amount' ? result / 100 : result)],
  missing: () => '',
};
