const examples =
  'par exemple 03\u00a084\u00a000\u00a000\u00a000, ou +41\u00a022\u00a0345\u00a067\u00a089 pour un numéro étranger';

export const phoneMessages = {
  example: '03\u00a084\u00a000\u00a000\u00a000',
  characters: `Le numéro de téléphone ne contient que des chiffres, et «\u00a0+\u00a0» au début pour l’étranger\u00a0: ${examples}.`,
  frenchLength: (count: number) =>
    `Le numéro de téléphone contient ${count} chiffre${count > 1 ? 's' : ''}\u00a0: il en faut 10, ${examples}.`,
  frenchStart: `Un numéro de téléphone français commence par 0 suivi d’un chiffre de 1 à 9\u00a0: ${examples}.`,
  foreignLength: (count: number) =>
    `Le numéro de téléphone étranger contient ${count} chiffre${count > 1 ? 's' : ''} après le «\u00a0+\u00a0»\u00a0: il en faut de 7 à 15, ${examples}.`,
  foreignStart: `Après le «\u00a0+\u00a0», écrivez l’indicatif du pays, qui ne commence pas par 0\u00a0: ${examples}.`,
};
