import { complete } from '../../messages.ts';
import { numberText } from '../../number-text.ts';
import { readNumber, typeNumber } from '../../numbers.ts';
import { empty, isNumber, type KindRules, type Parsed, refused, singleInput, value } from '../kind.ts';
import { exampleNumber, hasMoreDecimals } from './decimals.ts';
import { numberMessages } from './messages.ts';
import type { NumberField } from './schema.ts';

function withoutUnit(typed: string, { unit, unitSingular }: NumberField): string {
  const words = typed.toLowerCase();
  const found = [unit, unitSingular].find((one) => one !== undefined && words.endsWith(one.toLowerCase()));
  return found === undefined ? typed : typed.slice(0, typed.length - found.length);
}

function withUnit({ unit, unitSingular }: NumberField, number: number): string {
  return numberText({ format: 'number', unit, unitSingular }, number);
}

function exampleOf(field: NumberField): string {
  return field.example ?? exampleNumber(field);
}

function checkLimits(field: NumberField, number: number): Parsed<number> {
  if (hasMoreDecimals(number, field.decimals)) {
    const message =
      field.decimals === 0
        ? numberMessages.whole(field.label, exampleOf(field))
        : numberMessages.decimals(field.label, field.decimals, exampleOf(field));
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
    const text = typed.code();
    if (text === '') return empty();
    const number = readNumber(text) ?? readNumber(withoutUnit(text, field));
    if (number === undefined) {
      return refused('not-number', numberMessages.notNumber(field.label, exampleOf(field)));
    }
    return checkLimits(field, number);
  },
  accepts: isNumber,
  type: (_field, number) => ({ '': typeNumber(number) }),
  show: (field, number) => [withUnit(field, number)],
  missing: (field) => complete(field, exampleOf(field)),
};
