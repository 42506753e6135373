import type { SilenceRule } from '../requests/index.ts';

/** Words of the citizen's pages about their requests. */
export const words = {
  list: {
    title: 'Mes demandes',
    lead: 'Toutes vos demandes, les vôtres et celles de vos organismes, de la plus récente à la plus ancienne.',
    everywhere: 'Voir les demandes de tous mes espaces',
    names: { current: 'En cours', archived: 'Terminées', unread: 'Avec un message non lu' },
    views: 'Listes de vos demandes',
    emptyTitle: {
      current: 'Aucune demande en cours',
      archived: 'Aucune demande terminée',
      unread: 'Aucun message non lu',
    },
    empty: {
      current:
        'Une demande transmise reste ici jusqu’à la décision du service. Elle passe ensuite dans «\u00a0Terminées\u00a0».',
      archived: 'Vos demandes arrivent ici quand le service a décidé, ou quand vous les annulez.',
      unread: 'Une demande arrive ici quand le service vous écrit, jusqu’à ce que vous ouvriez ses messages.',
      finished: 'Les demandes que vous avez transmises ont leur réponse, ou sont annulées.',
    },
    toFinished: 'Voir les demandes terminées',
    toCatalogue: 'Voir les démarches',
    pages: 'Pages de la liste des demandes',
    updated: (date: string) => `Mise à jour le ${date}`,
    number: (number: string) => `N°\u00a0${number}`,
    unread: (count: number) => (count > 1 ? `${count} messages non lus` : '1 message non lu'),
  },
  page: {
    back: 'Mes demandes',
    title: (procedure: string) => procedure,
    caption: (number: string) => `Demande n°\u00a0${number}`,
    tabs: {
      label: 'Parties de la demande',
      progress: 'Suivi',
      answers: 'Ma demande',
      messages: 'Messages',
      documents: 'Documents',
      history: 'Historique',
    },
    unread: (count: number) => (count > 1 ? 'messages non lus' : 'message non lu'),
    next: 'Où en est votre demande',
    sentTo: 'Service chargé du dossier',
    followedBy: 'Suivie par',
    submittedAt: 'Transmise le',
    holder: 'Au nom de',
    silence: 'Et si le service ne répond pas\u00a0?',
    suspended: {
      reject: 'Le délai de réponse est suspendu jusqu’à ce que vous renvoyiez votre demande complétée.',
      accept: 'Un nouveau délai de réponse, entier, commencera quand vous renverrez votre demande complétée.',
      none: '',
    } satisfies Record<SilenceRule['kind'], string>,
    decision: 'Décision',
    receipt: 'Récépissé (page à imprimer)',
    receiptPdf: 'Récépissé (PDF)',
    cancel: 'Annuler la demande',
    steps: {
      submitted: 'Demande transmise',
      taken: 'Prise en charge par le service',
      complement: 'Complément à apporter',
      decision: 'Décision',
      takenLater: 'Le service ouvrira votre demande.',
      answerUntil: (date: string) => `jusqu’au ${date} inclus`,
    },
  },
  complement: {
    title: 'Le service a besoin de précisions',
    asked: (date: string, due: string) => `Demandé le ${date}. Vous pouvez répondre jusqu’au ${due} inclus.`,
    points: 'Points à revoir',
    start: 'Compléter ma demande',
    late: 'Si vous ne pouvez pas répondre à temps, écrivez au service. Sans vos précisions, il décidera avec ce qu’il a.',
    note: 'Vous pouvez de nouveau modifier toutes vos réponses avant de renvoyer la demande.',
  },
  answers: {
    lead: (date: string) => `Telle qu’elle a été transmise le ${date}.`,
    again: (date: string) => `Telle qu’elle a été renvoyée, complétée, le ${date}.`,
  },
  documents: {
    sent: 'Documents transmis',
    decision: 'Documents du service',
    readLetter: (detail: string) => `Lire la lettre de décision (${detail})`,
    messages: 'Fichiers des messages',
    emptyTitle: 'Aucun document',
    empty: 'Cette demande n’a pas de document joint.',
    other: 'Autre document',
    add: {
      title: 'Ajouter un document',
      lead: 'Le service étudie votre demande\u00a0: vous pouvez encore lui donner un document. Il le verra dans votre dossier.',
      which: 'De quel document s’agit-il\u00a0?',
      files: 'Fichiers',
      submit: 'Ajouter à ma demande',
    },
    duplicate: {
      link: 'Copier dans mes pièces justificatives',
      title: (name: string) => `Copier «\u00a0${name}\u00a0» dans mes pièces justificatives`,
      lead: 'Vous pourrez reprendre ce document dans vos prochaines demandes. La demande garde le sien.',
      back: 'Documents de la demande',
      submit: 'Copier ce document',
    },
  },
  history: { label: 'Événements de la demande, du plus récent au plus ancien', you: 'Vous' },
  cancel: {
    title: 'Annuler la demande',
    question: 'Voulez-vous annuler cette demande\u00a0?',
    consequence: (name: string, number: string) =>
      `La demande «\u00a0${name}\u00a0» (n°\u00a0${number}) ne sera plus étudiée. Elle restera lisible dans votre espace. Vous ne pourrez pas revenir en arrière, mais vous pourrez faire une nouvelle demande.`,
    yes: 'Oui, annuler la demande',
    no: 'Non, garder la demande',
  },
  dashboard: {
    tiles: {
      requests: { title: 'Demandes', description: 'En cours' },
      messages: { title: 'Messages non lus', description: 'Sur vos demandes' },
    },
    complete: (name: string) => `Compléter «\u00a0${name}\u00a0»`,
    completeUntil: (authority: string, due: string) =>
      `${authority} — vos précisions sont attendues jusqu’au ${due} inclus.`,
    read: (name: string) => `Lire le message sur «\u00a0${name}\u00a0»`,
    unread: (authority: string, count: number) =>
      `${authority} — ${count > 1 ? `${count} nouveaux messages` : '1 nouveau message'}.`,
    detail: (number: string, date: string, holder: string | undefined) =>
      `N°\u00a0${number}, transmise le ${date}${holder ? ` au nom de ${holder}` : ''}`,
  },
  done: {
    message: 'Votre message est envoyé.',
    annulation: 'Votre demande est annulée.',
    document: 'Votre document est ajouté à la demande.',
    copie: 'Le fichier est copié dans vos pièces justificatives.',
  },
};
