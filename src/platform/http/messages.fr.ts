/** What the public reads when something goes wrong: what happened, what is safe, what to do. */
export const words = {
  errors: {
    PAGE_INTROUVABLE: {
      title: 'Page introuvable',
      sentence:
        'Cette page n’existe pas, ou vous n’y avez pas accès. Vérifiez l’adresse, ou repartez de l’accueil.',
    },
    METHODE_REFUSEE: {
      title: 'Action impossible ici',
      sentence: 'Cette action n’est pas possible à cette adresse. Repartez de la page précédente.',
    },
    ORIGINE_REFUSEE: {
      title: 'Envoi refusé',
      sentence:
        'Cet envoi ne vient pas de ce site. Rien n’a été modifié. Ouvrez la page depuis ce site, puis recommencez.',
    },
    JETON_REFUSE: {
      title: 'Jeton absent ou refusé',
      sentence:
        'Joignez un jeton valable à chaque appel, dans l’en-tête «\u00a0Authorization: Bearer\u00a0». S’il a été retiré, demandez-en un autre.',
    },
    SIGNATURE_REFUSEE: {
      title: 'Signature refusée',
      sentence:
        'Ce message n’est pas signé avec le secret convenu, il date de plus de cinq minutes, ou il est déjà arrivé. Signez-le de nouveau, puis renvoyez-le.',
    },
    SAISIE_ILLISIBLE: {
      title: 'Envoi illisible',
      sentence: 'Les informations reçues sont incomplètes. Revenez à la page précédente et recommencez.',
    },
    ENVOI_TROP_VOLUMINEUX: {
      title: 'Envoi trop volumineux',
      sentence:
        'L’envoi dépasse la taille acceptée. Vos réponses déjà enregistrées sont conservées. Revenez à la page précédente et joignez des fichiers plus légers.',
    },
    TYPE_NON_ACCEPTE: {
      title: 'Format non accepté',
      sentence: 'Ce format d’envoi n’est pas accepté. Revenez à la page précédente et recommencez.',
    },
    TROP_DE_DEMANDES: {
      title: 'Beaucoup d’envois en peu de temps',
      sentence:
        'Vous avez fait de nombreuses fois la même chose en peu de temps. Celle-ci n’est pas enregistrée. Attendez cinq minutes, puis recommencez.',
    },
    ENREGISTREMENT_PERIME: {
      title: 'Modifié ailleurs',
      sentence:
        'Ce brouillon a été modifié dans un autre onglet ou sur un autre appareil. Votre saisie n’a pas été enregistrée par-dessus. Rouvrez le brouillon, puis choisissez ce qu’il faut garder.',
    },
    DEMANDE_DEJA_TRAITEE: {
      title: 'Demande déjà traitée',
      sentence: 'Cette demande a changé d’état entre-temps. Rouvrez-la pour voir où elle en est.',
    },
    SERVICE_INDISPONIBLE: {
      title: 'Service momentanément indisponible',
      sentence:
        'Le guichet ne répond pas pour le moment. Ce qui était enregistré est conservé. Réessayez dans un instant.',
    },
    ERREUR_INTERNE: {
      title: 'Un problème est survenu',
      sentence:
        'Le problème vient de nous et nous en gardons la trace. Ce qui était enregistré est conservé. Réessayez dans un instant.',
    },
  },
  backHome: 'Retour à l’accueil',
};
