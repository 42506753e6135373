import { formatDate, formatDateTime, formatTime } from '../platform/text/index.ts';

const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;

/** Words of filing, from the choice of the holder to the receipt. */
export const words = {
  summaryStep: 'Récapitulatif',
  pageTitle: (title: string, current: number, total: number, procedure: string) =>
    `${title} (étape ${current} sur ${total}) — ${procedure}`,

  start: {
    title: 'Faire la demande',
    lead: (minutes: number | null) =>
      minutes
        ? `Comptez environ ${minutes} minutes. Vos réponses sont enregistrées au fur et à mesure\u00a0: vous pouvez vous arrêter et reprendre plus tard.`
        : 'Vos réponses sont enregistrées au fur et à mesure\u00a0: vous pouvez vous arrêter et reprendre plus tard.',
    until: (day: string) => `Vous pouvez transmettre votre demande jusqu’au ${formatDate(day)} inclus.`,
    back: 'Retour à la présentation de la démarche',
    drafts: 'Vous avez déjà commencé',
    resume: 'Reprendre',
    savedOn: (at: Date) => `Enregistré le ${formatDateTime(at)}`,
    new: 'Commencer une nouvelle demande',
    holder: 'Au nom de qui déposez-vous cette demande\u00a0?',
    holderHint: 'La demande sera rangée dans cet espace, et visible de tous ses membres.',
    holderMissing: 'Choisissez au nom de qui vous déposez cette demande.',
    onlyHolder: (name: string) => `Cette demande sera déposée au nom de ${quoted(name)}.`,
    begin: 'Commencer',
    needsOrganisation: 'Cette démarche se fait au nom d’un organisme',
    needsOrganisationText:
      'Mairie, association, entreprise\u00a0: créez d’abord l’organisme que vous représentez. Vous reviendrez ensuite ici.',
    createOrganisation: 'Créer un organisme',
    addOrganisation: 'Créer un autre organisme',
    notYet: (day: string) => `Le dépôt ouvre le ${formatDate(day)}`,
    notYetText: 'Revenez à partir de cette date\u00a0: rien n’est à envoyer avant.',
    closed: (day: string) => `Le dépôt est clos depuis le ${formatDate(day)}`,
    closedText:
      'Cette démarche ne prend plus de demandes. Le service peut vous renseigner sur la prochaine ouverture.',
  },

  page: {
    continue: 'Continuer',
    continueToSummary: 'Revenir au récapitulatif',
    saveAndQuit: 'Enregistrer et quitter',
    back: 'Page précédente',
    notSent: 'Brouillon — pas encore transmis',
    notSentBack: 'Demande déjà transmise — complément pas encore renvoyé',
    savedAt: (at: Date) => `Enregistré le ${formatDateTime(at)}`,
    newQuestions: 'De nouvelles questions apparaissent',
    newQuestionsText:
      'D’après vos réponses, d’autres questions vous sont posées sur cette page. Complétez-les, puis continuez.',
    done: {
      choix: 'Vos choix sont enregistrés. Vérifiez la page, puis continuez.',
      reunion: 'Cette page a aussi été modifiée ailleurs. Tout est enregistré, rien n’est perdu.',
    },
    newVersion: 'Ce formulaire a été mis à jour depuis que vous l’avez commencé.',
    newVersionLink: 'Voir ce qui change et passer à la nouvelle version',
    complement: 'Le service vous demande de revoir ce point',
    complementPoints: 'Points à revoir\u00a0:',
    complementPoint: (question: string, page: string) => `${question} (page «\u00a0${page}\u00a0»)`,
    complementTitle: 'Le service vous demande un complément',
    complementElsewhere: (pages: readonly string[]) =>
      `Les points à revoir sont ${pages.length > 1 ? 'aux pages' : 'à la page'} ${pages.map(quoted).join(', ')}.`,
    complementDue: (day: string) => `Vous pouvez répondre jusqu’au ${formatDate(day)} inclus.`,
  },

  autosave: {
    saved: (at: Date) => `Enregistré à ${formatTime(at)}`,
    waiting:
      'Pas encore enregistré\u00a0: la connexion est coupée. Nouvel essai dans un instant, gardez cette page ouverte.',
    blocked:
      'La connexion est coupée\u00a0: restez sur cette page, vos réponses y sont gardées. Vous pourrez continuer dès que la connexion sera revenue.',
    signedOut:
      'Votre session est terminée. Ce que vous venez de saisir est gardé dans cet onglet\u00a0: reconnectez-vous, puis rouvrez cette page ici.',
    signIn: 'Me reconnecter',
    sent: 'Cette demande a déjà été transmise. Vos dernières modifications n’ont pas été prises en compte.',
    conflictTitle: 'Cette page a été modifiée ailleurs',
    conflict: (who: string | undefined, at: Date) =>
      `${who ?? 'Vous-même, dans un autre onglet ou sur un autre appareil,'} ${who ? 'a' : 'avez'} modifié cette page le ${formatDateTime(at)}. Votre saisie n’a pas été enregistrée par-dessus\u00a0: comparez les deux pour choisir.`,
    compare: 'Comparer',
  },

  signedOut: {
    title: 'Votre session est terminée',
    lead: 'Ce que vous venez de saisir n’est pas perdu\u00a0: cette page le garde le temps que vous vous reconnectiez.',
    signIn: 'Se reconnecter',
    comeBack: 'Revenez à cette page, puis enregistrez votre saisie.',
    files: 'Les fichiers que vous aviez choisis seront à choisir de nouveau.',
    save: 'Enregistrer ma saisie',
  },

  conflict: {
    title: 'Cette page a été modifiée ailleurs',
    lead: (who: string | undefined, at: Date) =>
      who
        ? `${who} a modifié cette page le ${formatDateTime(at)}, pendant que vous la remplissiez. Choisissez ce qu’il faut garder\u00a0: rien n’est perdu.`
        : `Vous avez modifié cette page dans un autre onglet ou sur un autre appareil, le ${formatDateTime(at)}. Choisissez ce qu’il faut garder\u00a0: rien n’est perdu.`,
    typed: 'Ce que vous venez de saisir',
    stored: 'Ce qui est enregistré',
    nothing: 'Rien',
    keep: 'Garder ces choix',
  },

  documents: {
    add: 'Ajouter ce fichier',
    addSeveral: 'Ajouter ces fichiers',
    recommendedLabel: (label: string) => `${label} (recommandé)`,
    recommended: 'Vous pouvez transmettre votre demande sans ce document.',
    full: 'Rien d’autre ne peut être joint ici. Pour changer un fichier, retirez-le d’abord.',
    sending: 'Envoi en cours\u00a0:',
    sent: 'Reçu\u00a0:',
    alreadyThere: 'Ce fichier est déjà joint, rien n’a été ajouté\u00a0:',
    failed: 'Envoi interrompu. Nouvel essai dans un instant.',
    fromSafe: 'Prendre dans mes pièces justificatives',
    safeQuestion: (label: string) => `Fichiers à joindre pour ${quoted(label)}`,
    safeFile: (title: string, file: string) => `${title}\u00a0: ${file}`,
    takeFromSafe: 'Joindre les fichiers cochés',
    nothingTicked: 'Cochez au moins un fichier de vos pièces justificatives avant de le joindre.',
  },

  summary: {
    title: 'Vérifiez vos réponses avant de transmettre',
    complementTitle: 'Vérifiez vos réponses avant de renvoyer votre demande',
    object: (section: string) => `la partie ${quoted(section)}`,
    noFile: 'Aucun fichier joint',
    problems: (count: number) =>
      count === 1
        ? 'Il reste une réponse à revoir avant de transmettre'
        : `Il reste ${count} réponses à revoir avant de transmettre`,
    missingRecommended: (names: readonly string[]) =>
      names.length === 1
        ? `Vous n’avez pas joint ${quoted(names[0] ?? '')}`
        : `Vous n’avez pas joint\u00a0: ${names.map(quoted).join(', ')}`,
    join: (label: string) => `Joindre ${quoted(label)}`,
    asked: (reason: string) => `Le service demandait\u00a0: ${reason}`,
    missingRecommendedText:
      'Vous pouvez transmettre quand même. Le service vous demandera ces pièces s’il en a besoin\u00a0: sa réponse viendra alors plus tard.',
    certification: 'Je certifie que les renseignements donnés sont exacts.',
    certificationMissing: 'Cochez la case pour certifier que les renseignements donnés sont exacts.',
    dataUse: (authority: string) =>
      `J’ai compris que ces informations serviront aux services ${authority} à traiter ma demande.`,
    dataUseMissing: 'Cochez la case pour dire que vous avez lu à quoi serviront ces informations.',
    dataUseHint:
      'Elles ne serviront ni à la publicité ni à un autre service. Vous pouvez y accéder et les faire corriger.',
    send: 'Transmettre ma demande',
    sendComplement: 'Renvoyer ma demande complétée',
    before: 'Avant de transmettre',
    scanning:
      'Certains fichiers sont encore en cours de vérification. Vous pouvez transmettre sans attendre.',
  },

  confirm: {
    question: 'Voulez-vous transmettre votre demande maintenant\u00a0?',
    complementQuestion: 'Voulez-vous renvoyer votre demande complétée maintenant\u00a0?',
    text: 'En transmettant, vous certifiez l’exactitude de vos réponses. Vous ne pourrez plus les modifier ensuite, sauf si le service vous le demande.',
    yes: 'Oui, transmettre',
    complementYes: 'Oui, renvoyer',
    no: 'Non, revenir au récapitulatif',
  },

  sent: {
    title: 'Demande transmise',
    complementTitle: 'Demande complétée et renvoyée',
    alreadyTitle: 'Cette demande a déjà été transmise',
    alreadyText: (number: string) =>
      `Elle porte le numéro ${number}. Ce brouillon n’existe plus\u00a0: rien d’autre n’est à faire.`,
    see: 'Voir ma demande',
    number: 'Votre numéro de demande',
    mail: (address: string) => `Nous vous envoyons un accusé de réception à l’adresse ${address}.`,
    next: 'Et maintenant\u00a0?',
    received: 'Votre demande est reçue',
    study: 'Le service l’étudie',
    studyBy: (team: string) => `Service chargé du dossier\u00a0: ${team}.`,
    studyText: 'S’il manque une information ou une pièce, il vous écrira ici et par courriel.',
    answer: 'La réponse',
    keep: 'Votre récépissé, à garder',
    receipt: 'Voir le récépissé',
    receiptPdf: 'Télécharger le récépissé (PDF)',
    follow: 'Suivre ma demande',
    space: 'Retour à mon espace',
  },

  receipt: {
    heading: (number: string) => `Récépissé de la demande ${number}`,
    facts: {
      number: 'Numéro de la demande',
      procedure: 'Démarche',
      holder: 'Demandeur',
      author: 'Déposée par',
      received: 'Reçue le',
      completed: 'Complétée le',
    },
    headers: ['Question', 'Réponse'] as const,
    documents: 'Fichiers transmis',
    fingerprint: 'Empreinte numérique (prouve que le fichier n’a pas changé)',
    legal: 'Accusé de réception',
    pdf: 'Télécharger en PDF',
    fileName: (number: string) => `recepisse-${number}.pdf`,
    notAnswered: 'Non renseigné',
  },

  inSpace: {
    tile: { title: 'Brouillons', description: 'À terminer et à transmettre' },
    finish: (name: string | null) => (name ? `Terminer ${quoted(name)}` : 'Terminer votre brouillon'),
    saved: (authority: string, at: Date, holder: string | undefined) =>
      `${authority}${holder ? `, au nom de ${holder}` : ''} — pas encore transmis, enregistré le ${formatDateTime(at)}.`,
    others: (count: number) =>
      count > 1 ? `Voir mes ${count} autres brouillons` : 'Voir mon autre brouillon',
  },

  drafts: {
    title: 'Mes brouillons',
    lead: 'Ce que vous avez commencé et pas encore transmis. Un brouillon n’est pas une demande\u00a0: personne d’autre ne le voit que les membres de son espace.',
    everywhere: 'Voir les brouillons de tous mes espaces',
    empty: 'Aucun brouillon',
    emptyText: 'Ce que vous commencez à remplir est gardé ici, jusqu’à ce que vous le transmettiez.',
    catalogue: 'Voir les démarches',
    done: {
      enregistrement:
        'Votre brouillon est enregistré. Vous pouvez le reprendre quand vous voulez, aussi sur un autre appareil.',
      suppression: 'Le brouillon est supprimé.',
    },
    savedOn: (at: Date, authority: string, space: string) =>
      `${authority}, au nom de ${space} — enregistré le ${formatDateTime(at)}`,
    complement: (number: string) => `Complément de la demande ${number}`,
    resume: 'Reprendre',
    delete: 'Supprimer',
    procedureGone: 'Démarche retirée',
    deleteQuestion: (name: string) => `Supprimer le brouillon ${quoted(name)}\u00a0?`,
    deleteText:
      'Vos réponses et les fichiers joints à ce brouillon seront effacés. On ne peut pas revenir en arrière.',
    deleteYes: 'Oui, supprimer',
    deleteNo: 'Non, le garder',
  },

  version: {
    title: 'Une nouvelle version de ce formulaire',
    lead: 'Vous pouvez terminer sur la version que vous avez commencée, ou passer à la nouvelle. Vos réponses sont reprises.',
    added: 'Nouvelle question',
    removed: 'Question retirée\u00a0: votre réponse ne sera pas transmise',
    reworded: 'Question formulée autrement',
    retyped: 'Question d’une autre nature\u00a0: vérifiez votre réponse',
    none: 'Les questions sont les mêmes\u00a0: seules des explications changent.',
    move: 'Passer à la nouvelle version',
    stay: 'Rester sur ma version',
  },

  closedWhileDrafting: {
    title: (day: string) => `Le dépôt est clos depuis le ${formatDate(day)}`,
    gone: 'Cette démarche n’est plus proposée',
    contact: 'Contacter le service',
    text: 'Votre brouillon est conservé, mais il ne peut plus être transmis. Le service peut vous renseigner.',
  },
};
