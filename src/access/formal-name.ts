import type { Portal } from './portal.ts';

/** The authority as a letter or a legal page names it: « Commune de Plassans », where the header says « Plassans ». */
export const formalName = ({ kind, name, name_of }: Pick<Portal, 'kind' | 'name' | 'name_of'>): string =>
  kind === 'commune' ? `Commune ${name_of}` : name;

/** The address on one line. */
export const postalAddress = ({ address }: Pick<Portal, 'address'>): string =>
  [...address.lines, `${address.postcode} ${address.town}`].join(', ');

/** The head of a letter: who writes, where, and how to be called. */
export const letterhead = ({
  phone,
  address,
  ...portal
}: Pick<Portal, 'kind' | 'name' | 'name_of' | 'address' | 'phone'>): { name: string; lines: string[] } => ({
  name: formalName(portal),
  lines: [...address.lines, `${address.postcode} ${address.town}`, phone].filter(Boolean),
});
