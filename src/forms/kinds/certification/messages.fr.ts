import { named } from '../../messages.fr.ts';

export const certificationMessages = {
  given: 'Oui, certifié',
  missing: (label: string) =>
    `Cochez la case de ${named(label)}\u00a0: elle est nécessaire pour transmettre.`,
};
