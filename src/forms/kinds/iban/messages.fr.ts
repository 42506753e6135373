const example = 'par exemple FR76 3000 6000 0112 3456 7890 189';

export const ibanMessages = {
  example: 'FR76 3000 6000 0112 3456 7890 189',
  characters: `L’IBAN ne contient que des lettres et des chiffres, ${example}.`,
  start: `L’IBAN commence par deux lettres et deux chiffres, ${example}.`,
  country: (country: string) =>
    `L’IBAN commence par «\u00a0${country}\u00a0»\u00a0: vérifiez ces deux lettres. Les virements vont vers les pays de la zone SEPA, ${example}.`,
  length: (count: number, expected: number, country: string) =>
    `L’IBAN contient ${count} caractère${count > 1 ? 's' : ''}\u00a0: il en faut ${expected} quand il commence par ${country}, ${example}.`,
  key: `Une erreur de frappe s’est glissée dans l’IBAN\u00a0: ses chiffres de contrôle ne correspondent pas. Recopiez-le depuis votre relevé d’identité bancaire, ${example}.`,
};
