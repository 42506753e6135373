import { named } from '../../messages.fr.ts';

export const communeMessages = {
  parts: { name: 'Nom de la commune', postcode: 'Code postal' },
  nameMissing: (label: string) => `Il manque le nom de la commune dans ${named(label)}, par exemple Dijon.`,
  nameTooLong: (label: string, maximum: number) =>
    `Le nom de la commune de ${named(label)} est trop long\u00a0: écrivez ${maximum} caractères au plus.`,
  postcodeMissing: (label: string) => `Il manque le code postal dans ${named(label)}, par exemple 70000.`,
};
