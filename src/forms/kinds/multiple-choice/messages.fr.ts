import { named } from '../../messages.fr.ts';

export const multipleChoiceMessages = {
  missing: (label: string) => `Cochez au moins une réponse pour ${named(label)}.`,
  tooFew: (label: string, minimum: number, count: number) =>
    `Vous avez coché ${count} réponse${count > 1 ? 's' : ''} pour ${named(label)}\u00a0: il en faut ${minimum} au moins.`,
  tooMany: (label: string, maximum: number, count: number) =>
    `Vous avez coché ${count} réponses pour ${named(label)}\u00a0: il en faut ${maximum} au plus.`,
};
