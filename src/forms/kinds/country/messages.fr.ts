import { named } from '../../messages.fr.ts';

export const countryMessages = {
  choose: 'Choisissez un pays',
  unknown: (label: string) => `Choisissez dans la liste le pays de ${named(label)}, par exemple France.`,
};
