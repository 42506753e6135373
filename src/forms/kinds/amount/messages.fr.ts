import { named } from '../../messages.fr.ts';

export const amountMessages = {
  notAmount: (label: string, example: string) =>
    `Pour ${named(label)}, écrivez un montant en euros, en chiffres, par exemple ${example}.`,
  cents: (label: string, example: string) =>
    `Pour ${named(label)}, donnez deux chiffres au plus après la virgule, par exemple ${example}.`,
  tooSmall: (label: string, minimum: string) =>
    `Pour ${named(label)}, donnez un montant d’au moins ${minimum}.`,
  tooGreat: (label: string, maximum: string) =>
    `Pour ${named(label)}, donnez un montant d’au plus ${maximum}.`,
};
