import { named } from '../../messages.fr.ts';

export const numberMessages = {
  notNumber: (label: string, example: string) =>
    `Pour ${named(label)}, écrivez un nombre en chiffres, par exemple ${example}.`,
  whole: (label: string, example: string) =>
    `Pour ${named(label)}, donnez un nombre entier, sans virgule, par exemple ${example}.`,
  decimals: (label: string, count: number, example: string) =>
    `Pour ${named(label)}, donnez ${count} chiffre${count > 1 ? 's' : ''} au plus après la virgule, par exemple ${example}.`,
  tooSmall: (label: string, minimum: string) =>
    `Pour ${named(label)}, donnez un nombre d’au moins ${minimum}.`,
  tooGreat: (label: string, maximum: string) =>
    `Pour ${named(label)}, donnez un nombre d’au plus ${maximum}.`,
};
