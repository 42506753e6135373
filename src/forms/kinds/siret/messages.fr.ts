const example = 'par exemple 217\u00a0005\u00a0503\u00a000016';

export const siretMessages = {
  example: '217\u00a0005\u00a0503\u00a000016',
  characters: `Le numéro SIRET ne contient que des chiffres\u00a0: il en faut 14, ${example}.`,
  siren: `Le numéro saisi contient 9 chiffres\u00a0: c’est un numéro SIREN. Le numéro SIRET en compte 14, le SIREN suivi de cinq chiffres propres à l’établissement, ${example}.`,
  length: (count: number) =>
    `Le numéro SIRET contient ${count} chiffre${count > 1 ? 's' : ''}\u00a0: il en faut 14, ${example}.`,
  key: `Une erreur de frappe s’est glissée dans le numéro SIRET\u00a0: son chiffre de contrôle ne correspond pas. Vérifiez les 14 chiffres sur votre avis de situation Sirene, ${example}.`,
};
