import { compact } from '../../cleaning.ts';
import { complete } from '../../messages.ts';
import type { Parts } from '../../types.ts';
import { postcodeRefusal } from '../address/postcode.ts';
import { empty, type Fault, isParts, type KindRules, value } from '../kind.ts';
import { communeMessages as messages } from './messages.ts';
import type { CommuneField } from './schema.ts';

const inputs = ['.name', '.postcode'];
const longest = 100;

function faultsOf({ label }: CommuneField, name: string, postcode: string): Fault[] {
  const faults: Fault[] = [];
  if (name === '')
    faults.push({ suffix: '.name', code: 'name-missing', message: messages.nameMissing(label) });
  if (name.length > longest) {
    faults.push({ suffix: '.name', code: 'too-long', message: messages.nameTooLong(label, longest) });
  }
  const refusal =
    postcode === ''
      ? { code: 'postcode-missing', message: messages.postcodeMissing(label) }
      : postcodeRefusal(label, postcode);
  if (refusal) faults.push({ suffix: '.postcode', ...refusal });
  return faults;
}

/** A commune: free text, because new communes and old names are always missing from lists. */
export const communeRules: KindRules<CommuneField, Parts> = {
  inputs: () => inputs,
  parse(field, typed) {
    const name = typed.line('.name');
    const postcode = compact(typed.line('.postcode'));
    if (name === '' && postcode === '') return empty('.name');
    const faults = faultsOf(field, name, postcode);
    return faults.length > 0 ? { state: 'faults', faults } : value({ name, postcode });
  },
  accepts: (stored): stored is Parts => isParts(stored, ['name', 'postcode']),
  type: (_field, { name = '', postcode = '' }) => ({ '.name': name, '.postcode': postcode }),
  show: (_field, { name = '', postcode = '' }) => [`${name} (${postcode})`],
  missing: (field) => complete(field, 'Dijon, 21000'),
};
