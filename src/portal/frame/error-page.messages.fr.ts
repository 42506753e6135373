export const words = {
  backHome: 'Retour à l’accueil',
  help: 'Besoin d’aide\u00a0?',
  contact: 'Contactez-nous',
};
