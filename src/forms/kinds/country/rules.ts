import { choose } from '../../messages.ts';
import { empty, isText, type KindRules, refused, singleInput, value } from '../kind.ts';
import { countryMessages } from './messages.ts';
import { countryName, readCountry } from './names.ts';
import type { CountryField } from './schema.ts';

/** A country, kept as its ISO 3166 code. */
export const countryRules: KindRules<CountryField, string> = {
  inputs: singleInput,
  parse(field, typed) {
    const text = typed.line();
    if (text === '') return empty();
    const code = readCountry(text);
    return code === undefined ? refused('unknown', countryMessages.unknown(field.label)) : value(code);
  },
  accepts: isText,
  type: (_field, code) => ({ '': code }),
  show: (_field, code) => [countryName(code)],
  missing: choose,
};
