import { complete } from '../../messages.fr.ts';
import { readNumber, typeNumber } from '../../numbers.ts';
import { empty, isNumber, type KindRules, type Parsed, refused, singleInput, value } from '../kind.ts';
import { exampleNumber, hasMoreDecimals, showNumber } from './decimals.ts';
import { numberMessages } from './messages.fr.ts';
import type { NumberField } from './schema.ts';

function withoutUnit(typed: string, unit: string | undefined): string {
  if (unit === undefined || !typed.toLowerCase().endsWith(unit.toLowerCase())) return typed;
  return typed.slice(0, typed.length - unit.length);
}

function withUnit(field: NumberField, number: number): string {
  return field.unit === undefined ? showNumber(number) : `${showNumber(number)}\u00a0${field.unit}`;
}

function checkLimits(field: NumberField, number: number): Parsed<number> {
  if (hasMoreDecimals(number, field.decimals)) {
    const message =
      field.decimals === 0
        ? numberMessages.whole(field.label, exampleNumber(0))
        : numberMessages.decimals(field.label, field.decimals, exampleNumber(field.decimals));
    return refused('decimals', message);
  }
  if (field.minimum !== undefined && number < field.minimum) {
    return refused('too-small', numberMessages.tooSmall(field.label, withUnit(field, field.minimum)));
  }
  if (field.maximum !== undefined && number > field.maximum) {
    return refused('too-great', numberMessages.tooGreat(field.label, withUnit(field, field.maximum)));
  }
  return value(number);
}

/** A number; the unit may be typed after it. */
export const numberRules: KindRules<NumberField, number> = {
  inputs: singleInput,
  parse(field, typed) {
    const text = typed.line();
    if (text === '') return empty();
    const number = readNumber(text) ?? readNumber(withoutUnit(text, field.unit));
    if (number === undefined) {
      return refused(
        'not-number',
        numberMessages.notNumber(field.label, field.example ?? exampleNumber(field.decimals)),
      );
    }
    return checkLimits(field, number);
  },
  accepts: isNumber,
  type: (_field, number) => ({ '': typeNumber(number) }),
  show: (field, number) => [withUnit(field, number)],
  missing: (field) => complete(field, exampleNumber(field.decimals)),
};
