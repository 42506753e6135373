import { formatAmount } from '../../../platform/text/index.ts';
import { complete } from '../../messages.ts';
import { readNumber, typeNumber } from '../../numbers.ts';
import { empty, isNumber, type KindRules, refused, singleInput, value } from '../kind.ts';
import { hasMoreDecimals, withinLimits } from '../number/decimals.ts';
import { amountMessages } from './messages.ts';
import type { AmountField } from './schema.ts';

/** « 1 250,50 », or a sum that the field would take. */
function exampleOf(field: AmountField): string {
  return field.example ?? formatAmount(withinLimits(field, 1250.5)).replace(/\s*€$/, '');
}

/** A sum of money, typed in euros and kept in whole cents. */
export const amountRules: KindRules<AmountField, number> = {
  inputs: singleInput,
  parse(field, typed) {
    const text = typed.code();
    if (text === '') return empty();
    const euros = readNumber(text.replace(/(€|euros?|eur)$/i, ''));
    if (euros === undefined)
      return refused('not-amount', amountMessages.notAmount(field.label, exampleOf(field)));
    if (hasMoreDecimals(euros, 2))
      return refused('cents', amountMessages.cents(field.label, exampleOf(field)));
    if (euros < field.minimum) {
      return refused('too-small', amountMessages.tooSmall(field.label, formatAmount(field.minimum)));
    }
    if (euros > field.maximum) {
      return refused('too-great', amountMessages.tooGreat(field.label, formatAmount(field.maximum)));
    }
    return value(Math.round(euros * 100));
  },
  accepts: isNumber,
  type: (_field, cents) => ({ '': typeNumber(cents / 100) }),
  show: (_field, cents) => [formatAmount(cents / 100)],
  missing: (field) => complete(field, exampleOf(field)),
};
