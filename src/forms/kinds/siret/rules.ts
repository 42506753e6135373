import { compact } from '../../cleaning.ts';
import { complete } from '../../messages.ts';
import { empty, isText, type KindRules, type Parsed, refused, singleInput, value } from '../kind.ts';
import { siretMessages as messages } from './messages.ts';
import type { SiretField } from './schema.ts';

const laPoste = '356000000';

function sumOfDigits(digits: string, weight: (rank: number) => number): number {
  return [...digits].reverse().reduce((sum, digit, rank) => {
    const weighted = Number(digit) * weight(rank);
    return sum + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
}

function passesLuhn(digits: string): boolean {
  return sumOfDigits(digits, (rank) => (rank % 2 === 1 ? 2 : 1)) % 10 === 0;
}

/** La Poste has more establishments than Luhn leaves room for: the plain sum of theirs is a multiple of five. */
function hasRightKey(siret: string): boolean {
  // Zeros pass every sum, and are given to nobody.
  if (/^0{9}|0{5}$/.test(siret)) return false;
  if (passesLuhn(siret) && passesLuhn(siret.slice(0, 9))) return true;
  return siret.startsWith(laPoste) && sumOfDigits(siret, () => 1) % 5 === 0;
}

/** Whether these are the nine digits of a SIREN, with the right key. */
export const isSiren = (digits: string): boolean => /^\d{9}$/.test(digits) && passesLuhn(digits);

/** Checks a SIRET: digits, length, control digit with La Poste's exception. */
export function parseSiret(typed: string): Parsed<string> {
  const siret = compact(typed).replace(/^(N°)?(SIRET)?:?/, '');
  if (siret === '') return empty();
  if (!/^\d+$/.test(siret)) return refused('characters', messages.characters);
  if (siret.length === 9) return refused('siren', messages.siren);
  if (siret.length !== 14) return refused('length', messages.length(siret.length));
  return hasRightKey(siret) ? value(siret) : refused('key', messages.key);
}

/** « 217 005 503 00016 ». */
export function formatSiret(siret: string): string {
  return siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1 $2 $3 $4');
}

/** The number of an establishment. */
export const siretRules: KindRules<SiretField, string> = {
  inputs: singleInput,
  parse: (_field, typed) => parseSiret(typed.code()),
  accepts: isText,
  type: (_field, siret) => ({ '': formatSiret(siret) }),
  show: (_field, siret) => [formatSiret(siret)],
  missing: (field) => complete(field, messages.example),
};
