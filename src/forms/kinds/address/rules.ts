import { compact } from '../../cleaning.ts';
import { complete } from '../../messages.ts';
import type { Parts } from '../../types.ts';
import { countryName, readCountry } from '../country/names.ts';
import { empty, type Fault, isParts, type KindRules, type Typed, value } from '../kind.ts';
import { addressMessages as messages } from './messages.ts';
import { hasFrenchPostcodes, postcodeRefusal } from './postcode.ts';
import type { AddressField } from './schema.ts';

const longest = 200;
const inFrance = ['.street', '.complement', '.postcode', '.town'];
const anywhere = [...inFrance, '.country'];

interface TypedAddress {
  street: string;
  complement: string;
  postcode: string;
  town: string;
  /** Nothing when what was typed is no country. */
  country: string | undefined;
}

function read(field: AddressField, typed: Typed): TypedAddress {
  const country = field.country ? typed.line('.country') : '';
  const code = country === '' ? 'FR' : readCountry(country);
  const postcode = typed.code('.postcode');
  return {
    street: typed.line('.street'),
    complement: typed.line('.complement'),
    postcode: code !== undefined && hasFrenchPostcodes(code) ? compact(postcode) : postcode,
    town: typed.line('.town'),
    country: code,
  };
}

const rankOf = ({ suffix = '' }: Fault): number => anywhere.indexOf(suffix);

function faultsOf(field: AddressField, address: TypedAddress): Fault[] {
  const faults: Fault[] = [];
  const needed =
    address.country !== undefined && hasFrenchPostcodes(address.country)
      ? (['street', 'postcode', 'town'] as const)
      : (['street', 'town'] as const);
  for (const part of needed) {
    if (address[part] !== '') continue;
    faults.push({
      suffix: `.${part}`,
      code: `${part}-missing`,
      message: messages.missing[part](field.label),
    });
  }
  for (const part of ['street', 'complement', 'postcode', 'town'] as const) {
    if (address[part].length <= longest) continue;
    const message = messages.tooLong(field.label, messages.parts[part], longest);
    faults.push({ suffix: `.${part}`, code: 'too-long', message });
  }
  if (address.country === undefined) {
    faults.push({ suffix: '.country', code: 'country', message: messages.country(field.label) });
  }
  const { country, postcode } = address;
  if (country !== undefined && hasFrenchPostcodes(country) && postcode !== '' && postcode.length <= longest) {
    const refusal = postcodeRefusal(field.label, postcode, country);
    if (refusal) faults.push({ suffix: '.postcode', ...refusal });
  }
  // Whatever the check that found them: the summary lists problems as the page is read.
  return faults.sort((one, other) => rankOf(one) - rankOf(other));
}

/** A postal address, in France unless the form asks for the country. */
export const addressRules: KindRules<AddressField, Parts> = {
  inputs: (field) => (field.country ? anywhere : inFrance),
  parse(field, typed) {
    const address = read(field, typed);
    const { street, complement, postcode, town, country } = address;
    if (street + complement + postcode + town === '') return empty('.street');
    const faults = faultsOf(field, address);
    if (faults.length > 0 || country === undefined) return { state: 'faults', faults };
    const parts: Parts = { street, postcode, town };
    if (complement !== '') parts.complement = complement;
    if (field.country) parts.country = country;
    return value(parts);
  },
  accepts: (stored): stored is Parts => isParts(stored, ['street', 'postcode', 'town']),
  type(field, { street = '', complement = '', postcode = '', town = '', country = 'FR' }) {
    const typed = { '.street': street, '.complement': complement, '.postcode': postcode, '.town': town };
    return field.country ? { ...typed, '.country': country } : typed;
  },
  show(_field, { street = '', complement = '', postcode = '', town = '', country = 'FR' }) {
    const lines = [street, complement, `${postcode} ${town}`.trim()];
    if (country !== 'FR') lines.push(countryName(country));
    return lines.filter((line) => line !== '');
  },
  missing: (field) => complete(field, '1 rue fleurie, 21000 Dijon'),
};
