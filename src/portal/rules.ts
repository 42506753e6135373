import type { Portal } from '../access/index.ts';

/** The authority as a legal page names it: « Commune de Plassans », where the header says « Plassans ». */
export const formalName = ({ kind, name, name_of }: Pick<Portal, 'kind' | 'name' | 'name_of'>): string =>
  kind === 'commune' ? `Commune ${name_of}` : name;

/** The address on one line. */
export const postalAddress = ({ address }: Pick<Portal, 'address'>): string =>
  [...address.lines, `${address.postcode} ${address.town}`].join(', ');
