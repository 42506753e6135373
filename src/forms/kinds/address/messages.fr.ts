import { named } from '../../messages.fr.ts';

export const addressMessages = {
  parts: {
    street: 'Numéro et rue',
    complement: 'Complément d’adresse',
    complementHint: 'Appartement, bâtiment, lieu-dit',
    postcode: 'Code postal',
    town: 'Commune ou ville',
    country: 'Pays',
  },
  missing: {
    street: (label: string) =>
      `Il manque le numéro et la rue dans ${named(label)}, par exemple 1 rue fleurie.`,
    postcode: (label: string) => `Il manque le code postal dans ${named(label)}, par exemple 70000.`,
    town: (label: string) => `Il manque la commune dans ${named(label)}, par exemple Dijon.`,
  },
  postcodeCharacters: (label: string) =>
    `Le code postal de ${named(label)} ne contient que des chiffres, par exemple 70000.`,
  postcodeLength: (label: string, count: number) =>
    `Le code postal de ${named(label)} contient ${count} chiffre${count > 1 ? 's' : ''}\u00a0: il en faut 5, par exemple 70000.`,
  postcodeUnknown: (label: string) =>
    `Le code postal de ${named(label)} ne correspond à aucun département, par exemple 70000.`,
  tooLong: (label: string, part: string, maximum: number) =>
    `«\u00a0${part}\u00a0» de ${named(label)} est trop long\u00a0: écrivez ${maximum} caractères au plus.`,
  country: (label: string) => `Choisissez dans la liste le pays de ${named(label)}.`,
};
