import { cleanLine } from '../../cleaning.ts';
import { complete } from '../../messages.ts';
import { empty, isText, type KindRules, type Parsed, refused, singleInput, value } from '../kind.ts';
import { phoneMessages } from './messages.ts';
import { formatPhone, internationalFrench, nationalDigits } from './numbering.ts';
import type { PhoneField } from './schema.ts';

function parseFrench(digits: string): Parsed<string> {
  if (digits.length !== 10) return refused('length', phoneMessages.frenchLength(digits.length));
  if (!/^0[1-9]/.test(digits)) return refused('start', phoneMessages.frenchStart);
  return value(internationalFrench(digits.slice(1)));
}

function parseInternational(digits: string): Parsed<string> {
  const national = nationalDigits(digits);
  if (national !== undefined) return parseFrench(`0${national}`);
  if (digits.startsWith('0')) return refused('start', phoneMessages.foreignStart);
  if (digits.length < 7 || digits.length > 15) {
    return refused('length', phoneMessages.foreignLength(digits.length));
  }
  return value(`+${digits}`);
}

/** Understands a phone number as people write it; French ones are kept in E.164 form. */
export function parsePhone(typed: string): Parsed<string> {
  const dense = cleanLine(typed).replace(/[\s.\-/()‐-―]/gu, '');
  if (dense === '') return empty();
  const international = /^(\+|00)(\d*)$/.exec(dense);
  if (international) return parseInternational(international[2] ?? '');
  return /^\d+$/.test(dense) ? parseFrench(dense) : refused('characters', phoneMessages.characters);
}

/** A phone number, in France, overseas or abroad. */
export const phoneRules: KindRules<PhoneField, string> = {
  inputs: singleInput,
  parse: (_field, typed) => parsePhone(typed.line()),
  accepts: isText,
  type: (_field, stored) => ({ '': formatPhone(stored) }),
  show: (_field, stored) => [formatPhone(stored)],
  missing: (field) => complete(field, phoneMessages.example),
};
