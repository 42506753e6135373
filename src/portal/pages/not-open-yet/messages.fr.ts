export const words = {
  title: 'Guichet bientôt ouvert',
  lead: (nameOf: string): string => `Le guichet en ligne ${nameOf} ouvrira prochainement.`,
  meanwhile:
    'En attendant, vos démarches se font comme d’habitude, au guichet, par téléphone ou par courrier.',
  contact: 'Nous joindre',
  staff: 'Vous travaillez à sa préparation\u00a0?',
  signIn: 'Se connecter',
};
