import { named } from '../../messages.fr.ts';

export const choiceMessages = {
  choose: 'Choisissez dans la liste',
  unknown: (label: string) =>
    `La réponse de ${named(label)} n’est plus proposée\u00a0: choisissez-en une autre dans la liste.`,
};
