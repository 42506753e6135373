const example = 'par exemple mairie@exemple.fr';

export const emailMessages = {
  example: 'mairie@exemple.fr',
  space: `L’adresse électronique contient un espace\u00a0: écrivez-la d’un seul tenant, ${example}.`,
  at: `L’adresse électronique doit contenir une fois le signe @, ${example}.`,
  beforeAt: `Il manque ce qui vient avant le signe @ de l’adresse électronique, ${example}.`,
  domain: `L’adresse électronique doit finir par un nom de domaine complet après le signe @, ${example}.`,
  characters: (characters: string) =>
    `L’adresse électronique contient «\u00a0${characters}\u00a0», qui ne peut pas y figurer\u00a0: corrigez-la, ${example}.`,
  letter: (letter: string) =>
    `L’adresse électronique contient «\u00a0${letter}\u00a0» avant le signe @, que les messageries refusent\u00a0: corrigez-la, ${example}.`,
  domainMeant: (address: string) =>
    `L’adresse électronique doit finir par un nom de domaine complet après le signe @\u00a0: vouliez-vous écrire ${address}\u00a0?`,
  /** Proposed, never imposed: some real addresses look like a slip. */
  likely: (address: string) => `Vérifiez cette adresse\u00a0: vouliez-vous écrire ${address}\u00a0?`,
  dots: `L’adresse électronique contient un point mal placé\u00a0: corrigez-la, ${example}.`,
  tooLong: (length: number) =>
    `L’adresse électronique contient ${length} caractères\u00a0: il en faut 254 au plus, ${example}.`,
};
