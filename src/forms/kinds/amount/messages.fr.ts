import { named } from '../../messages.fr.ts';

export const amountMessages = {
  example: '1\u00a0250,50',
  notAmount: (label: string) =>
    `${named(label)} doit être un montant en euros écrit en chiffres, par exemple 1\u00a0250,50.`,
  cents: (label: string) =>
    `${named(label)} accepte deux chiffres au plus après la virgule, par exemple 1\u00a0250,50.`,
  tooSmall: (label: string, minimum: string) => `${named(label)} doit être d’au moins ${minimum}.`,
  tooGreat: (label: string, maximum: string) => `${named(label)} doit être d’au plus ${maximum}.`,
};
