/** What the page says at each stage in which the public does not see the portal. */
const stages = {
  preparing: {
    title: 'Guichet bientôt ouvert',
    lead: (nameOf: string): string => `Le guichet en ligne ${nameOf} ouvrira prochainement.`,
    meanwhile:
      'En attendant, vos démarches se font comme d’habitude, sur place ou par courrier. Nous vous aidons par téléphone.',
    staff: 'Vous travaillez à sa préparation\u00a0?',
  },
  suspended: {
    title: 'Guichet momentanément fermé',
    lead: (nameOf: string): string => `Le guichet en ligne ${nameOf} est momentanément fermé.`,
    meanwhile:
      'En attendant, vos démarches se font sur place ou par courrier. Nous vous aidons par téléphone.',
    staff: 'Vous y travaillez\u00a0?',
  },
  closed: {
    title: 'Guichet fermé',
    lead: (nameOf: string): string => `Le guichet en ligne ${nameOf} est fermé.`,
    meanwhile: 'Vos démarches se font sur place ou par courrier. Nous vous aidons par téléphone.',
    staff: 'Vous y travaillez\u00a0?',
  },
};

export const words = {
  stages,
  contact: 'Nous joindre',
  signIn: 'Se connecter',
};
