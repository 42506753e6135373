const examples = 'par exemple AB-123-CD, ou 1234 AB 70 pour une ancienne plaque';

export const vehiclePlateMessages = {
  example: 'AB-123-CD',
  form: `Le numéro d’immatriculation s’écrit avec deux lettres, trois chiffres et deux lettres, ${examples}.`,
  letters: (letters: string) =>
    `Le numéro d’immatriculation contient «\u00a0${letters}\u00a0», qui n’est jamais attribué\u00a0: vérifiez s’il s’agit d’un chiffre, ${examples}.`,
  department: (department: string) =>
    `Le numéro d’immatriculation finit par «\u00a0${department}\u00a0», qui n’est pas un département, ${examples}.`,
};
