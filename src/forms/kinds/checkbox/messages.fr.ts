import { named } from '../../messages.fr.ts';

export const checkboxMessages = {
  ticked: 'Oui',
  unticked: 'Non',
  missing: (label: string) => `Cochez la case ${named(label)} pour continuer.`,
};
