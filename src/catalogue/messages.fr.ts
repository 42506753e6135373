/** Words that both the catalogue and the fiche say. */
export const words = {
  catalogue: 'Démarches',
  inMinutes: (minutes: number): string => `en ${minutes}\u00a0min`,
  account: 'Compte nécessaire',
  accountAndOrganisation: 'Compte et organisme nécessaires',
  elsewhere: 'Sur un autre site',
  information: 'Information',
  inSpace: { title: 'Démarches', description: 'Commencer une nouvelle demande' },
};
