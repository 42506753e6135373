const helpWithoutInternet = (nameOf: string): string =>
  `Besoin d’aide sans Internet\u00a0? L’accueil ${nameOf} vous renseigne sur place ou par téléphone.`;

export const words = {
  purpose: 'De quoi s’agit-il\u00a0?',
  audience: 'Pour qui\u00a0?',
  before: 'Avant de commencer',
  prepare: 'Préparez ces documents et ces informations\u00a0:',
  recommended: (name: string): string => `${name} (recommandé)`,
  optional: (name: string): string => `${name} (facultatif)`,
  conditions: 'Conditions',
  downloads: 'À télécharger',
  steps: 'Comment cela se passe',
  duration: 'Quand aurez-vous une réponse\u00a0?',
  time: 'Temps pour remplir',
  minutes: (minutes: number): string => `${minutes}\u00a0minutes environ`,
  cost: 'Coût',
  period: 'Dépôt des demandes',
  between: (from: string, to: string): string => `Du ${from} au ${to}`,
  from: (date: string): string => `À partir du ${date}`,
  until: (date: string): string => `Jusqu’au ${date}`,
  file: 'Faire la demande',
  goTo: 'Aller sur le service en ligne',
  elsewhere: 'Cette démarche se fait sur un autre site.',
  needsAccount: 'Un compte est nécessaire',
  needsBoth: 'Un compte et un organisme sont nécessaires',
  madeOnTheWay: {
    account:
      'Si vous n’en avez pas, vous le créerez en chemin, en quelques minutes. Il faudra ouvrir un courriel.',
    'account-and-organisation':
      'S’ils vous manquent, vous les créerez en chemin, en quelques minutes. Il faudra ouvrir un courriel.',
  },
  notYet: (date: string): string => `Le dépôt des demandes ouvre le ${date}.`,
  over: (date: string): string => `Le dépôt des demandes est terminé depuis le ${date}.`,
  notReady: 'Le formulaire en ligne n’est pas encore disponible.',
  otherwise: 'Sans passer par Internet',
  /** A form is this authority's own; another site or another office has its own ways, which are not promised here. */
  otherwiseText: {
    form: (): string =>
      'Vous pouvez aussi faire cette démarche sur place ou par courrier, auprès du service indiqué sur cette page.',
    link: (nameOf: string): string => helpWithoutInternet(nameOf),
    information: (nameOf: string): string => helpWithoutInternet(nameOf),
  },
  team: 'Le service chargé de cette démarche',
};
