/** Words for whoever starts the program. */
export const words = {
  unknownRole: (asked: string) =>
    `Rôle inconnu\u00a0: ${asked}. Choisissez serve (pages et tâches), web (pages) ou worker (tâches).`,
  portTaken: (reason: string) =>
    `Le port est déjà pris\u00a0: choisissez-en un autre, par exemple PORT=3001. (${reason})`,
  preparing: 'Préparation de la base de données…',
  ready: (address: string) => `\nGuichet est prêt\u00a0: ${address}`,
  mailbox: (address: string) => `Courrier de démonstration\u00a0: ${address}`,
  gallery: (address: string) => `Composants\u00a0: ${address}\n`,
  stop: '\nArrêt\u00a0: Ctrl-C',
};
