export const words = {
  backHome: 'Retour à l’accueil',
  tryAgain: 'Réessayer',
  help: 'Besoin d’aide\u00a0?',
  contact: 'Contactez-nous',
  sendAgain: {
    kept: 'Ce que vous avez saisi est gardé dans cette page, mais n’est pas encore enregistré. Laissez-la ouverte, attendez un instant, puis renvoyez.',
    password: 'Par prudence, votre mot de passe n’est pas gardé\u00a0: il vous sera redemandé.',
    files: 'Les fichiers que vous aviez choisis ne sont pas gardés\u00a0: il faudra les joindre de nouveau.',
    button: 'Renvoyer ma saisie',
  },
};
