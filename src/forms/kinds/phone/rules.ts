import { cleanCode } from '../../cleaning.ts';
import { complete } from '../../messages.ts';
import { empty, isText, type KindRules, type Parsed, refused, singleInput, value } from '../kind.ts';
import { phoneMessages } from './messages.ts';
import { formatPhone, internationalFrench, readFrench } from './numbering.ts';
import type { PhoneField } from './schema.ts';

/** Without code, the number's own beginning says which one it has. */
function parseFrench(digits: string, code?: string): Parsed<string> {
  if (digits.length !== 10) return refused('length', phoneMessages.frenchLength(digits.length));
  if (!/^0[1-9]/.test(digits)) return refused('start', phoneMessages.frenchStart);
  const national = digits.slice(1);
  return value(code === undefined ? internationalFrench(national) : `+${code}${national}`);
}

function parseInternational(digits: string): Parsed<string> {
  const french = readFrench(digits);
  if (french) return parseFrench(`0${french.national}`, french.code);
  if (digits.startsWith('0')) return refused('start', phoneMessages.foreignStart);
  if (digits.length < 7 || digits.length > 15) {
    return refused('length', phoneMessages.foreignLength(digits.length));
  }
  return value(`+${digits}`);
}

/** Understands a phone number as people write it; French ones are kept in E.164 form. */
export function parsePhone(typed: string): Parsed<string> {
  const dense = cleanCode(typed).replace(/[\s.\-/()‐-―]/gu, '');
  if (dense === '') return empty();
  // « 00 00… » is no code of a country: a number that nobody has, told as such.
  const international = /^(\+|00(?!0))(\d*)$/.exec(dense);
  if (international) return parseInternational(international[2] ?? '');
  return /^\d+$/.test(dense) ? parseFrench(dense) : refused('characters', phoneMessages.characters);
}

/** A phone number, in France, overseas or abroad. */
export const phoneRules: KindRules<PhoneField, string> = {
  inputs: singleInput,
  parse: (_field, typed) => parsePhone(typed.code()),
  accepts: isText,
  type: (_field, stored) => ({ '': formatPhone(stored) }),
  show: (_field, stored) => [formatPhone(stored)],
  missing: (field) => complete(field, phoneMessages.example),
};
