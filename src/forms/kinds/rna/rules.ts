import { compact } from '../../cleaning.ts';
import { complete } from '../../messages.ts';
import { empty, isText, type KindRules, type Parsed, refused, singleInput, value } from '../kind.ts';
import { rnaMessages as messages } from './messages.ts';
import type { RnaField } from './schema.ts';

/** Checks a number of the national register of associations: W and nine characters (letters overseas and in Corsica). */
export function parseRna(typed: string): Parsed<string> {
  const rna = compact(typed).replace(/^(N°)?(RNA)?:?/, '');
  if (rna === '') return empty();
  if (!/^[A-Z0-9]+$/.test(rna)) return refused('characters', messages.characters);
  if (!rna.startsWith('W')) return refused('start', messages.start);
  return rna.length === 10 ? value(rna) : refused('length', messages.length(rna.length));
}

/** The number of an association; associations of Alsace and Moselle have none, so keep it optional. */
export const rnaRules: KindRules<RnaField, string> = {
  inputs: singleInput,
  parse: (_field, typed) => parseRna(typed.code()),
  accepts: isText,
  type: (_field, rna) => ({ '': rna }),
  show: (_field, rna) => [rna],
  missing: (field) => complete(field, messages.example),
};
