/** Words of the demonstration: its mailbox, its log-ins, what is said while it is made. */
export const words = {
  progress: {
    making: 'Création du territoire de démonstration…',
    documents: 'Mise en page des documents à télécharger…',
    stories: 'Dépôt des demandes de démonstration…',
  },
  mailbox: {
    title: 'Courrier de démonstration',
    lead: 'Tous les courriels que le guichet envoie arrivent ici. Rien ne part vers de vraies adresses.',
    list: 'Courriels, du plus récent au plus ancien',
    empty: 'Aucun courriel pour le moment',
    emptyHint:
      'Créez un compte ou transmettez une demande\u00a0: le courriel apparaîtra ici en quelques secondes.',
    to: (recipients: string) => `À ${recipients}`,
    back: 'Tous les courriels',
    from: 'De',
    recipient: 'À',
    receivedAt: 'Reçu le',
    asText: 'En texte',
    asPage: 'Mis en page',
    frame: (subject: string) => `Courriel mis en page\u00a0: ${subject}`,
    noText: 'Ce courriel n’a pas de version en texte.',
  },
  booklet: { page: 'Page', of: 'sur' },
  logins: {
    clerk: 'Secrétaire de mairie (dépose pour Plassans)',
    parent: 'Habitante de Plassans, mère de famille',
    retired: 'Retraité de Valbelle',
    association: 'Présidente d’association',
    contestAgent: 'Agent du Département (palmarès)',
    departmentAdministrator: 'Administratrice du Département',
    townAgent: 'Agent de Plassans (voirie)',
    townAdministrator: 'Administratrice de Plassans',
  },
};
