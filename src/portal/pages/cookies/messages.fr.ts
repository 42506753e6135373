export const words = {
  title: 'Cookies',
  lead: 'Un seul cookie, nécessaire, et rien d’autre\u00a0: c’est pourquoi aucun bandeau ne vous arrête.',
  description: 'Les cookies déposés par ce guichet en ligne.',
  without:
    'Sans vous connecter, vous pouvez tout lire\u00a0: aucun cookie n’est déposé, et rien n’est écrit sur votre appareil.',
  table: 'Cookies déposés par le guichet',
  columns: { name: 'Nom', purpose: 'À quoi il sert', life: 'Durée' },
  session: {
    purpose:
      'Garder votre connexion ouverte après que vous avez donné votre mot de passe. Les scripts de la page ne peuvent pas le lire.',
    life: '24 heures au plus, ou jusqu’à votre déconnexion',
  },
  audience: 'Mesure d’audience',
  noAudience:
    'Aucune mesure d’audience n’est faite dans votre navigateur, et aucune image, police ou vidéo n’est chargée depuis un autre site.',
  refuse: 'Refuser ce cookie',
  howToRefuse:
    'Ce cookie est strictement nécessaire (article 82 de la loi Informatique et Libertés)\u00a0: votre accord n’est pas demandé. Vous pouvez l’effacer dans les réglages de votre navigateur\u00a0; vous serez alors déconnecté. Les démarches restent possibles au guichet, par téléphone et par courrier.',
};
