import { named } from '../../messages.fr.ts';

export const numberMessages = {
  notNumber: (label: string, example: string) =>
    `${named(label)} doit être un nombre écrit en chiffres, par exemple ${example}.`,
  whole: (label: string, example: string) =>
    `${named(label)} doit être un nombre entier, sans virgule, par exemple ${example}.`,
  decimals: (label: string, count: number, example: string) =>
    `${named(label)} accepte ${count} chiffre${count > 1 ? 's' : ''} au plus après la virgule, par exemple ${example}.`,
  tooSmall: (label: string, minimum: string) => `${named(label)} doit être au moins égal à ${minimum}.`,
  tooGreat: (label: string, maximum: string) => `${named(label)} doit être au plus égal à ${maximum}.`,
};
