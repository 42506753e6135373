/** Words of the demonstration: its mailbox, its log-ins, what is said while it is made. */
export const words = {
  progress: {
    making: 'Création du territoire de démonstration…',
    documents: 'Mise en page des documents à télécharger…',
    stories: 'Dépôt des demandes de démonstration…',
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
