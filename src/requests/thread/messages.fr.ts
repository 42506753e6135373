import { formatNumber } from '../../platform/text/index.ts';

/** Words of the thread between a citizen and a service. */
export const words = {
  thread: 'Messages échangés',
  empty: 'Aucun message pour le moment',
  emptyForCitizen:
    'Écrivez au service si vous avez une question\u00a0: la réponse arrivera ici et par courriel.',
  emptyForStaff: 'Écrivez à la personne\u00a0: un courriel la préviendra.',
  earlier: 'Voir les messages plus anciens',
  unreadElsewhere: (count: number) =>
    count > 1 ? `${formatNumber(count)} messages non lus` : '1 message non lu',
  newest: 'Voir les derniers messages',
  write: 'Écrire un message',
  body: 'Votre message',
  bodyHintForCitizen: 'Le service le lira avec votre demande.',
  bodyHintForStaff: 'La personne le lira dans son espace\u00a0; un courriel la prévient, sans le contenu.',
  files: 'Joindre des fichiers',
  send: 'Envoyer le message',
  read: (date: string) => `Lu le ${date}`,
  notRead: 'Pas encore lu',
  unsent: 'Votre message, qui n’est pas parti',
  unsentHelp: 'Copiez-le si vous voulez le garder.',
  closed: 'Les échanges sur cette demande sont terminés.',
  problems: {
    empty: 'Écrivez votre message, ou joignez un fichier.',
    tooLong: (most: string) =>
      `Le message dépasse ${most} caractères. Raccourcissez-le, ou joignez un fichier.`,
    closed:
      'Votre message n’est pas parti\u00a0: les échanges sur cette demande se sont terminés pendant que vous l’écriviez.',
  },
};
