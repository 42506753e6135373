/** Sentences of the engine that belong to no kind. */
import { formatCount } from '../platform/text/index.ts';

interface Asked {
  label: string;
  example?: string | undefined;
}

/** « la question », or its label in quotes, inside a sentence. */
export function named(label: string): string {
  return `«\u00a0${label}\u00a0»`;
}

function withExample(sentence: string, example: string | undefined): string {
  return example ? `${sentence}, par exemple ${named(example)}.` : `${sentence}.`;
}

/** A text or a number is missing. */
function complete(field: Asked, example?: string): string {
  const verb = field.label.trim().endsWith('?') ? 'Répondez à la question' : 'Complétez';
  return withExample(`${verb} ${named(field.label)}`, field.example ?? example);
}

/** No option was chosen. */
function choose(field: Asked): string {
  return field.label.trim().endsWith('?')
    ? `Choisissez une réponse à la question ${named(field.label)}.`
    : `Choisissez une réponse pour ${named(field.label)}.`;
}

export const formMessages = {
  complete,
  choose,
  /** Said once, before the first question: nothing else says which answers are compulsory. */
  everyQuestion: 'Répondez à toutes les questions.',
  everyQuestionBut: 'Répondez à toutes les questions, sauf celles marquées «\u00a0facultatif\u00a0».',
  goOn: 'Continuer',
  chooseOne: 'Choisissez dans la liste',
  // After a colon a sentence starts small, an acronym does not.
  inItem: (item: string, message: string) =>
    `${item}\u00a0: ${/^[A-ZÀ-Ý][a-zà-ÿ’]/.test(message) ? message.charAt(0).toLowerCase() + message.slice(1) : message}`,
  itemTitle: (label: string, rank: number) => `${label} ${rank}`,
  removeItem: 'Retirer',
  // « Vous avez retiré » agrees with whatever an item is called.
  itemRemoved: (title: string, answer: string) =>
    `Vous avez retiré ${named(title)}${answer ? ` (${answer})` : ''}.`,
  restoreItem: 'Annuler le retrait',
  noRoomToRestore: 'Pour le remettre, retirez-en d’abord un autre.',
  addItem: (label: string) => `Ajouter\u00a0: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  itemLimit: (count: number, maximum: number) => `${count} sur ${maximum} au plus`,
  noMoreItem: (maximum: number) => `Vous ne pouvez pas en ajouter plus de ${maximum}.`,
  tooManyItems: (label: string, maximum: number, count: number) =>
    `Dans ${named(label)}, il y a ${formatCount(count, 'élément')}\u00a0: il en faut au plus ${maximum}. Retirez ceux qui sont en trop.`,
  from: {
    account: 'Repris de votre compte',
    organisation: 'Repris de votre organisme',
    link: 'Repris du lien que vous avez suivi',
    elsewhere: 'Déjà connu du guichet',
  },
};

/** What happened to a file since the last time. */
export const fileMessages = {
  replaced: (before: string, after: string) =>
    before === after
      ? `${named(before)} remplacé par un autre fichier du même nom`
      : `${named(before)} remplacé par ${named(after)}`,
  added: (name: string) => `${named(name)} ajouté`,
  removed: (name: string) => `${named(name)} retiré`,
};
