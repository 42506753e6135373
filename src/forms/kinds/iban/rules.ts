import { compact } from '../../cleaning.ts';
import { complete } from '../../messages.ts';
import { empty, isText, type KindRules, type Parsed, refused, singleInput, value } from '../kind.ts';
import { ibanLength } from './lengths.ts';
import { ibanMessages as messages } from './messages.ts';
import type { IbanField } from './schema.ts';

/** ISO 7064 mod 97-10: the four first characters moved to the end, letters counted from 10, must leave 1. */
function hasRightKey(iban: string): boolean {
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const digits = Number.parseInt(character, 36);
    remainder = (remainder * (digits > 9 ? 100 : 10) + digits) % 97;
  }
  return remainder === 1;
}

/** Checks an IBAN: characters, country, length, control digits. */
export function parseIban(typed: string): Parsed<string> {
  const iban = compact(typed).replace(/^IBAN:?/, '');
  if (iban === '') return empty();
  if (!/^[A-Z0-9]+$/.test(iban)) return refused('characters', messages.characters);
  if (!/^[A-Z]{2}\d{2}/.test(iban)) return refused('start', messages.start);
  const country = iban.slice(0, 2);
  const length = ibanLength(country);
  if (length === undefined) return refused('country', messages.country(country));
  if (iban.length !== length) return refused('length', messages.length(iban.length, length, country));
  return hasRightKey(iban) ? value(iban) : refused('key', messages.key);
}

function inGroups(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

/** A bank account number of the single euro payments area. */
export const ibanRules: KindRules<IbanField, string> = {
  inputs: singleInput,
  parse: (_field, typed) => parseIban(typed.code()),
  accepts: isText,
  type: (_field, iban) => ({ '': inGroups(iban) }),
  show: (_field, iban) => [inGroups(iban)],
  missing: (field) => complete(field, messages.example),
};
