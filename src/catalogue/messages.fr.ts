/** Words that both the catalogue and the fiche say. */
export const words = {
  catalogue: 'Démarches',
  inMinutes: (minutes: number): string => `en ${minutes}\u00a0min`,
  account: 'Compte nécessaire',
  accountAndOrganisation: 'Compte et organisme nécessaires',
  opens: (date: string): string => `à partir du ${date}`,
  closes: (date: string): string => `jusqu’au ${date}`,
  over: (date: string): string => `terminé depuis le ${date}`,
  elsewhere: 'Sur un autre site',
  information: 'Information',
  inSpace: { title: 'Démarches', description: 'Commencer une nouvelle demande' },
};
