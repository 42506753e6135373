import { named } from '../../messages.fr.ts';

export const amountMessages = {
  notAmount: (label: string, example: string) =>
    `${named(label)} doit être un montant en euros écrit en chiffres, par exemple ${example}.`,
  cents: (label: string, example: string) =>
    `${named(label)} accepte deux chiffres au plus après la virgule, par exemple ${example}.`,
  tooSmall: (label: string, minimum: string) => `${named(label)} doit être d’au moins ${minimum}.`,
  tooGreat: (label: string, maximum: string) => `${named(label)} doit être d’au plus ${maximum}.`,
};
