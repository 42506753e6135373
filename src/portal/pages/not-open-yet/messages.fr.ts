export const words = {
  title: 'Guichet bientôt ouvert',
  lead: (nameOf: string): string => `Le guichet en ligne ${nameOf} ouvrira prochainement.`,
  meanwhile:
    'En attendant, vos démarches se font comme d’habitude, sur place ou par courrier. Nous vous aidons par téléphone.',
  contact: 'Nous joindre',
  staff: 'Vous travaillez à sa préparation\u00a0?',
  signIn: 'Se connecter',
};
