/** Words for whoever starts the program. */
export const words = {
  /** What the verification of the requests found, for whoever runs the program. */
  verification: {
    seen: (portals: number) =>
      `historiques, envois, états et compteurs des demandes de ${portals} ${portals > 1 ? 'portails' : 'portail'}`,
    portal: (slug: string, where: string) => `Portail ${slug}, ${where}`,
    request: (number: string) => `demande ${number}`,
    history: (sequence: number) => `l’événement ${sequence} de l’historique a été modifié, retiré ou ajouté.`,
    submission: (sequence: number) => `l’envoi ${sequence} n’est plus celui dont parle l’historique.`,
    status: (written: string, told: string | undefined) =>
      `l’état noté (${written}) n’est pas celui que dit l’historique (${told ?? 'aucun'}).`,
    counter: (team: string, status: string) => `service ${team}, compteur ${status}`,
    count: ({ kept, real }: { kept: number; real: number }) => `il dit ${kept}, les demandes sont ${real}.`,
  },
  unknownRole: (asked: string) =>
    `Rôle inconnu\u00a0: ${asked}. Choisissez serve (pages et tâches), web (pages) ou worker (tâches).`,
  portTaken: (port: number) =>
    `Le port ${port} est déjà pris, peut-être par un guichet qui tourne encore\u00a0: arrêtez-le, ou choisissez un autre port, par exemple PORT=${port + 1}.`,
  portReserved: (port: number) =>
    `Le port ${port} est réservé à l’administrateur de la machine\u00a0: choisissez-en un autre, par exemple PORT=3000.`,
  hostUnknown: (host: string) =>
    `L’adresse ${host} n’est pas une adresse de cette machine\u00a0: corrigez HOST, ou retirez-le.`,
  folderClosed: (folder: string, code: string) =>
    `Le guichet ne peut pas écrire dans le dossier ${folder} (${code})\u00a0: choisissez-en un autre, par exemple DATA_DIR=./data-2.`,
  folderTaken: (folder: string) =>
    `Un autre guichet travaille déjà dans le dossier ${folder}\u00a0: arrêtez-le, ou choisissez un autre dossier, par exemple DATA_DIR=./data-2.`,
  databaseUnreachable: (reason: string) =>
    `La base de données ne répond pas\u00a0: vérifiez DATABASE_URL et le serveur. (${reason})`,
  databaseElsewhere: (folder: string) =>
    `Le compte qui fait tourner PostgreSQL n’a pas accès au dossier des données\u00a0: la base est dans ${folder}.`,
  mailMissing:
    'Le guichet est ouvert au public et aucun courriel ne partirait\u00a0: indiquez votre serveur de courriel, par exemple SMTP_URL=smtp://nom:motdepasse@courriel.exemple.fr:587.',
  preparing: 'Préparation de la base de données…',
  migrating: 'Mise à jour des tables…',
  ready: (address: string) => `\nGuichet est prêt\u00a0: ${address}`,
  noMail: (folder: string) =>
    `Attention\u00a0: SMTP_URL n’est pas défini. Aucun courriel ne part\u00a0: tous sont gardés dans ${folder}.`,
  begin: (address: string) => `\nPour commencer, ouvrez ${address} puis connectez-vous.`,
  password: (password: string) => `Mot de passe de tous les comptes\u00a0: ${password}`,
  mailbox: (address: string) => `Courrier envoyé\u00a0: ${address}`,
  gallery: (address: string) => `Composants\u00a0: ${address}`,
  stop: '\nArrêt\u00a0: Ctrl-C. Vos données restent pour le prochain démarrage.',
  stopping: '\nArrêt en cours…',
  stopped: 'Guichet est arrêté.',
};
