import { countries } from '../../data/countries.fr.ts';

const names = new Map(countries.map(({ code, name }) => [code, name]));

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}’'\s-]/gu, '')
    .toLowerCase();
}

const codes = new Map(countries.map(({ code, name }) => [plain(name), code]));

/** French name of a country; its code when the list does not have it. */
export function countryName(code: string): string {
  return names.get(code) ?? code;
}

/** Code of a country typed as a code or as a name, or nothing. */
export function readCountry(typed: string): string | undefined {
  const code = typed.toUpperCase();
  return names.has(code) ? code : codes.get(plain(typed));
}
