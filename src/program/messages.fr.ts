/** Words for whoever starts the program. */
export const words = {
  unknownRole: (asked: string) =>
    `Rôle inconnu : ${asked}. Choisissez serve (pages et tâches), web (pages) ou worker (tâches).`,
  portTaken: (reason: string) =>
    `Le port est déjà pris : choisissez-en un autre, par exemple PORT=3001. (${reason})`,
  preparing: 'Préparation de la base de données…',
  ready: (address: string) => `\nGuichet est prêt : ${address}`,
  mailbox: (address: string) => `Courrier de démonstration : ${address}`,
  gallery: (address: string) => `Composants : ${address}\n`,
  stop: '\nArrêt : Ctrl-C',
};
