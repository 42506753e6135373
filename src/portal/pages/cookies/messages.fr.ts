export const words = {
  title: 'Cookies',
  lead: 'Trois cookies nécessaires, et rien d’autre. C’est pourquoi aucun bandeau ne s’affiche.',
  description: 'Les cookies déposés par ce guichet en ligne.',
  without:
    'Tant que vous ne faites que lire, aucun cookie n’est déposé et rien n’est écrit sur votre appareil.',
  table: 'Cookies déposés par le guichet',
  columns: { name: 'Nom', purpose: 'À quoi il sert', life: 'Durée' },
  session: {
    purpose: 'Garder votre connexion ouverte après que vous avez donné votre mot de passe.',
    life: '24\u00a0heures au plus, ou jusqu’à votre déconnexion',
  },
  device: {
    purpose:
      'Reconnaître le navigateur dans lequel vous avez déjà donné votre mot de passe, pour que les essais d’une autre personne ne vous empêchent jamais de vous connecter. Il ne remplace pas le mot de passe et ne suit pas vos visites.',
    life: '1\u00a0an après votre dernière connexion',
  },
  recipient: {
    purpose:
      'Se souvenir de l’adresse à laquelle un courriel vient de vous être envoyé (création de compte, mot de passe oublié), pour vous le dire et pouvoir l’envoyer à nouveau.',
    life: '1\u00a0heure',
  },
  unreadable: 'Les scripts des pages ne peuvent en lire aucun.',
  kept: 'Ce que votre navigateur garde lui-même',
  keptTyping:
    'Pendant que vous remplissez une demande, ce qui n’a pas encore pu être enregistré (réseau coupé, par exemple) reste dans l’onglet, pour que rien ne soit perdu. Il s’efface dès l’enregistrement, ou à la fermeture de l’onglet.',
  keptKeys: 'Dans l’espace des agents, le navigateur retient si les raccourcis clavier sont voulus.',
  audience: 'Mesure d’audience',
  noAudience:
    'Aucune mesure d’audience n’est faite dans votre navigateur, et aucune image, police ou vidéo n’est chargée depuis un autre site.',
  refuse: 'Refuser ces cookies',
  howToRefuse:
    'Ils sont strictement nécessaires (article 82 de la loi Informatique et Libertés)\u00a0: votre accord n’est pas demandé. Vous pouvez les effacer dans les réglages de votre navigateur\u00a0; il faudra alors vous connecter à nouveau. Les démarches restent possibles sur place ou par courrier, et nous vous aidons par téléphone.',
};
