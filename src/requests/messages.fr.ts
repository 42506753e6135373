import {
  calendarDateOf,
  formatDate,
  formatDateTime,
  formatDateWithoutWeekday,
} from '../platform/text/index.ts';
import type { EventKind, Side } from './deeds.ts';
import type { SilenceRule } from './silence.ts';
import type { RequestStatus } from './status.ts';

const nameOf = (request: { procedure_name: string; number: string }) =>
  `«\u00a0${request.procedure_name}\u00a0» (n°\u00a0${request.number})`;

/** Words about requests, shared by the citizen's pages, the agents' pages, the mails and the letters. */
export const words = {
  status: {
    submitted: 'Transmise',
    in_progress: 'À l’étude',
    awaiting_complement: 'Complément demandé',
    accepted: 'Acceptée',
    refused: 'Refusée',
    closed: 'Classée sans suite',
    cancelled: 'Annulée',
  } satisfies Record<RequestStatus, string>,
  /** In the inbox, until somebody of the service opens it. */
  completed: 'Complétée',
  /** What the status means for the citizen, and what happens next. */
  next: {
    submitted: 'Votre demande est arrivée. Le service va l’ouvrir.',
    in_progress: 'Le service étudie votre demande. Vous recevrez un courriel à chaque étape.',
    awaiting_complement: 'Le service attend vos précisions. Vous pouvez de nouveau modifier vos réponses.',
    accepted: 'Votre demande est acceptée. La décision est jointe à cette page.',
    refused: 'Votre demande est refusée. Les motifs et les voies de recours sont dans la décision.',
    closed: 'Votre demande est classée sans suite. Le motif est donné ci-dessous.',
    cancelled: 'Cette demande est annulée. Elle reste lisible dans votre espace.',
  } satisfies Record<RequestStatus, string>,
  /** What the status means for the service. */
  nextForStaff: {
    submitted: 'À prendre en charge.',
    in_progress: 'À instruire.',
    awaiting_complement: 'La personne complète son dossier\u00a0: vous ne pouvez que le lire et lui écrire.',
    accepted: 'Décision rendue.',
    refused: 'Décision rendue.',
    closed: 'Demande classée.',
    cancelled: 'Demande annulée par la personne.',
  } satisfies Record<RequestStatus, string>,
  events: {
    request_submitted: 'Demande transmise',
    request_taken: 'Demande prise en charge',
    message_sent: 'Message envoyé',
    complement_requested: 'Complément d’information demandé',
    complement_answered: 'Demande complétée et renvoyée',
    request_accepted: 'Demande acceptée',
    request_refused: 'Demande refusée',
    request_closed: 'Demande classée',
    request_cancelled: 'Demande annulée',
    file_added: 'Document ajouté',
    file_flagged: 'Document écarté par l’antivirus',
    request_erased: 'Contenu de la demande effacé',
  } satisfies Record<EventKind, string>,
  historyLabel: 'Événements de la demande, du plus récent au plus ancien',
  reasonOn: (label: string, reason: string) => `«\u00a0${label}\u00a0»\u00a0: ${reason}`,
  toReview: (reason: string) => `À revoir\u00a0: ${reason}`,
  fileChange: (change: string) => `Depuis l’envoi précédent\u00a0: ${change}`,
  side: { citizen: 'Demandeur', authority: 'Service', system: 'Guichet' } satisfies Record<Side, string>,
  /** On the day announced, silence decides: nobody is promised an answer before it. */
  withoutAnswer: {
    reject: (due: string) =>
      `Sans réponse le ${due}, et si votre dossier est complet, votre demande sera considérée comme refusée.`,
    accept: (due: string) =>
      `Sans réponse le ${due}, et si votre dossier est complet, votre demande sera acceptée.`,
    none: () => undefined,
  } satisfies Record<SilenceRule['kind'], (due: string) => string | undefined>,
  subject: (authority: string, subject: string) => `[${authority}] ${subject}`,
  acknowledgement: {
    subject: (number: string) => `Accusé de réception de votre demande ${number}`,
    title: 'Nous avons reçu votre demande',
    intro: (request: { procedure_name: string; number: string }, at: Date) =>
      `Votre demande ${nameOf(request)} a été reçue le ${formatDateTime(at)}.`,
    button: 'Suivre ma demande',
    team: (team: { team_name: string; team_address: string; team_email: string; team_phone: string }) =>
      `Service chargé du dossier\u00a0: ${team.team_name}, ${team.team_address}, ${team.team_email}, ${team.team_phone}.`,
    reject: (due: string, gracious: string, court: string) =>
      `Sans réponse du service le ${due}, et si votre dossier est complet, votre demande sera considérée comme refusée (décision implicite de rejet). Vous aurez alors deux mois, à partir de cette date, pour former un recours gracieux auprès de ${gracious} ou un recours devant le ${court} (www.telerecours.fr).`,
    accept: (due: string) =>
      `Sans réponse du service le ${due}, et si votre dossier est complet, votre demande sera acceptée (décision implicite d’acceptation). Vous pourrez alors demander une attestation (article L.\u00a0232-3 du code des relations entre le public et l’administration).`,
    none: 'Pour cette démarche, le silence du service ne vaut ni accord ni refus. Sans réponse, écrivez-lui depuis la page de votre demande.',
    /** What a missing document does to the delay (L114-5). */
    incomplete: {
      reject:
        'S’il manque une pièce, le service vous l’indiquera avec le délai pour l’envoyer. Le délai de réponse sera suspendu jusqu’à la réception de cette pièce.',
      accept:
        'S’il manque une pièce, le service vous l’indiquera avec le délai pour l’envoyer. Le délai de réponse ne commencera qu’à la réception de cette pièce.',
      none: '',
    } satisfies Record<SilenceRule['kind'], string>,
  },
  complementReceipt: {
    subject: (number: string) => `Vos précisions sur la demande ${number} sont reçues`,
    title: 'Votre demande est complétée',
    intro: (request: { procedure_name: string; number: string }, at: Date) =>
      `Votre demande ${nameOf(request)}, complétée, a été reçue le ${formatDateTime(at)}. Le service reprend son étude.`,
    button: 'Suivre ma demande',
  },
  taken: {
    subject: (number: string) => `Votre demande ${number} est prise en charge`,
    title: 'Votre demande est prise en charge',
    intro: (request: { procedure_name: string; number: string }, team: string) =>
      `Votre demande ${nameOf(request)} est maintenant étudiée. Service chargé du dossier\u00a0: ${team}.`,
    button: 'Suivre ma demande',
  },
  complementRequest: {
    subject: (number: string) => `Complément à apporter à votre demande ${number}`,
    title: 'Votre demande est à compléter',
    intro: (request: { procedure_name: string; number: string }, due: string) =>
      `Le service a besoin de précisions sur votre demande ${nameOf(request)}. Vous pouvez la compléter jusqu’au ${formatDate(due)} inclus.`,
    button: 'Compléter ma demande',
    points: 'Points à revoir\u00a0:',
    clock: {
      reject: 'Le délai de réponse est suspendu jusqu’à la réception de vos précisions.',
      accept: 'Un nouveau délai de réponse, entier, commencera à la réception de vos précisions.',
      none: '',
    } satisfies Record<SilenceRule['kind'], string>,
    late: 'Si vous ne pouvez pas répondre à temps, écrivez au service. Sans vos précisions, il décidera avec ce qu’il a.',
  },
  messageNotice: {
    subject: (number: string) => `Nouveau message sur votre demande ${number}`,
    title: 'Vous avez un nouveau message',
    intro: (request: { procedure_name: string; number: string }, team: string) =>
      `Vous avez un message de\u00a0: ${team}, au sujet de votre demande ${nameOf(request)}.`,
    button: 'Lire le message',
  },
  decision: {
    accept: {
      subject: (number: string) => `Votre demande ${number} est acceptée`,
      title: 'Votre demande est acceptée',
      intro: (request: { procedure_name: string; number: string }) =>
        `Votre demande ${nameOf(request)} est acceptée. La décision est dans votre espace.`,
    },
    refuse: {
      subject: (number: string) => `Décision sur votre demande ${number}`,
      title: 'Votre demande est refusée',
      intro: (request: { procedure_name: string; number: string }) =>
        `Votre demande ${nameOf(request)} est refusée. Les motifs et les voies de recours sont dans la décision, dans votre espace.`,
    },
    close: {
      subject: (number: string) => `Votre demande ${number} est classée`,
      title: 'Votre demande est classée',
      intro: (request: { procedure_name: string; number: string }) =>
        `Votre demande ${nameOf(request)} est classée sans suite. Le motif est dans votre espace.`,
    },
    button: { accept: 'Lire la décision', refuse: 'Lire la décision', close: 'Lire le motif' },
  },
  cancellation: {
    subject: (number: string) => `Votre demande ${number} est annulée`,
    title: 'Votre demande est annulée',
    intro: (request: { procedure_name: string; number: string }) =>
      `La demande ${nameOf(request)} est annulée. Elle reste lisible dans votre espace.`,
    button: 'Voir la demande',
  },
  letter: {
    accepted: 'Décision d’acceptation',
    refused: 'Décision de refus',
    reference: (number: string) => `Demande n°\u00a0${number}`,
    object: (name: string) => `Objet\u00a0: ${name}`,
    received: (holder: string, at: Date) =>
      `La demande présentée par ${holder} a été reçue le ${formatDateWithoutWeekday(calendarDateOf(at))}.`,
    decides: { accept: 'Cette demande est acceptée.', refuse: 'Cette demande est refusée.' },
    reasonTitle: { accept: 'Ce qu’il faut savoir', refuse: 'Motifs' },
    appealTitle: 'Voies et délais de recours',
    appeal: (gracious: string, court: string) =>
      `Si vous contestez cette décision, vous pouvez, dans un délai de deux mois à compter de sa notification, former un recours gracieux auprès de ${gracious} ou un recours devant le ${court} (www.telerecours.fr).`,
    fileName: (number: string) => `decision-${number}.pdf`,
  },
};
