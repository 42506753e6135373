/** Words for whoever types a command. */
export const words = {
  help: `Usage\u00a0: npm run guichet -- <commande>

  help                        ce texte
  migrate                     met les tables de la base à jour
  verify [--authority <nom>]  vérifie les données\u00a0: contenus des fichiers, historiques, compteurs
                              <nom> est celui du portail dans son adresse, par exemple viorne
  account delete <adresse> --yes
                              supprime le compte de cette adresse électronique, avec tout ce qui est à la personne\u00a0:
                              brouillons, pièces justificatives, accès\u00a0; les demandes transmises restent aux collectivités

La commande travaille sur la base de DATABASE_URL et sur le dossier DATA_DIR. Sans DATABASE_URL, arrêtez d’abord le
guichet\u00a0: la base fournie ne sert qu’un programme à la fois.

Fin\u00a0: 0 si tout va bien, 1 si quelque chose ne va pas, 2 si la commande n’est pas comprise.`,
  unknownCommand: (asked: string) =>
    `Commande inconnue\u00a0: ${asked}. Pour les connaître\u00a0: npm run guichet -- help`,
  unknownOption: (reason: string) => `La commande n’est pas comprise\u00a0: ${reason}`,
  accountUsage:
    'La commande n’est pas comprise\u00a0: npm run guichet -- account delete <adresse électronique> --yes',
  confirmDeletion: (email: string) =>
    `Rien n’est encore supprimé. Le compte ${email}, ses brouillons, ses pièces justificatives et ses accès seront supprimés, et ne pourront pas être rétablis. Les demandes transmises restent aux collectivités. Pour supprimer le compte, ajoutez --yes à la commande.`,
  accountDeleted: (email: string) => `Le compte ${email} est supprimé.`,
  unknownAccount: (email: string) => `Aucun compte n’a l’adresse ${email}.`,
  unknownAuthority: (slug: string) => `Aucun portail ne s’appelle ${slug}.`,
  migrated: (count: number) =>
    count === 0
      ? 'Les tables étaient à jour.'
      : `Les tables sont à jour\u00a0: ${count} migration(s) faite(s).`,
  seen: (what: string) => `Vérifié\u00a0: ${what}.`,
  finding: (where: string, sentence: string) => `${where}\u00a0: ${sentence}`,
  sound: 'Tout est en ordre.',
  faults: (count: number) => (count === 1 ? 'Une anomalie.' : `${count} anomalies.`),
};
