import type { Portal } from '../../access/index.ts';
import type { MailBlock } from '../../platform/mail/index.ts';
import { formatDateWithoutWeekday } from '../../platform/text/index.ts';
import { reasonsTold } from '../complement.ts';
import type { EventData } from '../events.ts';
import { words } from '../messages.ts';
import type { RequestRow } from '../repository.ts';
import type { SilenceClock } from '../silence.ts';

/** The service in charge, as acknowledgements must name it (R112-11-1: designation, address, telephone). */
export interface TeamContact {
  readonly team_name: string;
  readonly team_email: string;
  readonly team_phone: string;
  readonly team_address: string;
}

/** What a mail starts from: the request as it is once the event is written, and its service. */
export interface Told {
  readonly request: Pick<RequestRow, 'number' | 'procedure_name' | 'silence_kind' | 'silence_due_on'>;
  readonly team: TeamContact;
  readonly appeal: Portal['appeal'];
  readonly data: EventData;
  readonly at: Date;
}

/** A mail about a request: one sentence, one button, the rest below. */
export interface RequestMail {
  readonly subject: string;
  readonly title: string;
  readonly intro: string;
  readonly button: { readonly label: string; readonly path: string };
  readonly blocks?: readonly MailBlock[];
}

/** Address of the request in the citizen's space. */
export const requestPath = (number: string): string => `/demandes/${number}`;

const pageOf = ({ request }: Told, label: string) => ({ label, path: requestPath(request.number) });

/** What silence means and when, as it is told at a sending. */
type Terms = Pick<SilenceClock, 'silence_kind' | 'silence_due_on'>;

// What silence will mean, with date and means of appeal: the sentences that the law demands (R112-11-1).
const silenceSentence = (clock: Terms, appeal: Portal['appeal']): string => {
  const { acknowledgement } = words;
  if (clock.silence_kind === 'none' || !clock.silence_due_on) return acknowledgement.none;
  const due = formatDateWithoutWeekday(clock.silence_due_on);
  return clock.silence_kind === 'accept'
    ? acknowledgement.accept(due)
    : acknowledgement.reject(due, appeal.gracious, appeal.court);
};

/** The paragraphs of a complete « accusé de réception électronique »: the mail, the receipt and the page say the same. */
export const acknowledgementParagraphs = (sent: {
  readonly team: TeamContact;
  readonly clock: Terms;
  readonly portal: Pick<Portal, 'appeal'>;
}): string[] => {
  const { team, incomplete } = words.acknowledgement;
  return [
    team(sent.team),
    silenceSentence(sent.clock, sent.portal.appeal),
    incomplete[sent.clock.silence_kind],
  ].filter(Boolean);
};

const paragraphs = (texts: readonly string[]): MailBlock[] =>
  texts.filter(Boolean).map((text) => ({ kind: 'paragraph', text }));

const acknowledged = ({ request, team, appeal }: Told): MailBlock[] =>
  paragraphs(acknowledgementParagraphs({ team, clock: request, portal: { appeal } }));

// The date announced at the first sending is no longer the right one.
const newTerms = ({ request, appeal }: Told): MailBlock[] =>
  request.silence_kind === 'none' ? [] : paragraphs([silenceSentence(request, appeal)]);

// What is missing is said in the mail itself, as a whole and point by point: many read no further.
const pointsAsked = ({ request, data }: Told): MailBlock[] => {
  const items = reasonsTold(data).map(({ label }) => label);
  const points: MailBlock[] =
    items.length === 0
      ? []
      : [
          { kind: 'paragraph', text: words.complementRequest.points },
          { kind: 'list', items },
        ];
  const { clock, late } = words.complementRequest;
  return [
    ...paragraphs([String(data.explanation ?? '')]),
    ...points,
    ...paragraphs([clock[request.silence_kind], late]),
  ];
};

const decided =
  (outcome: 'accept' | 'refuse' | 'close') =>
  (told: Told): RequestMail => ({
    subject: words.decision[outcome].subject(told.request.number),
    title: words.decision[outcome].title,
    intro: words.decision[outcome].intro(told.request),
    button: pageOf(told, words.decision.button[outcome]),
  });

const mails = {
  /** Instantaneous and complete, so that no « accusé d’enregistrement » is due besides (L112-11). */
  acknowledgement: (told) => ({
    subject: words.acknowledgement.subject(told.request.number),
    title: words.acknowledgement.title,
    intro: words.acknowledgement.intro(told.request, told.at),
    button: pageOf(told, words.acknowledgement.button),
    blocks: acknowledged(told),
  }),
  taken: (told) => ({
    subject: words.taken.subject(told.request.number),
    title: words.taken.title,
    intro: words.taken.intro(told.request, told.team.team_name),
    button: pageOf(told, words.taken.button),
  }),
  message: (told) => ({
    subject: words.messageNotice.subject(told.request.number),
    title: words.messageNotice.title,
    intro: words.messageNotice.intro(told.request, told.team.team_name),
    button: { label: words.messageNotice.button, path: `${requestPath(told.request.number)}/messages` },
  }),
  /** Which points, until when, and what it does to the delay (R112-5, L114-5). */
  complement_request: (told) => ({
    subject: words.complementRequest.subject(told.request.number),
    title: words.complementRequest.title,
    intro: words.complementRequest.intro(told.request, String(told.data.due)),
    button: pageOf(told, words.complementRequest.button),
    blocks: pointsAsked(told),
  }),
  complement_receipt: (told) => ({
    subject: words.complementReceipt.subject(told.request.number),
    title: words.complementReceipt.title,
    intro: words.complementReceipt.intro(told.request, told.at),
    button: pageOf(told, words.complementReceipt.button),
    blocks: newTerms(told),
  }),
  acceptance: decided('accept'),
  refusal: decided('refuse'),
  closing: decided('close'),
  cancellation: (told) => ({
    subject: words.cancellation.subject(told.request.number),
    title: words.cancellation.title,
    intro: words.cancellation.intro(told.request),
    button: pageOf(told, words.cancellation.button),
  }),
} satisfies Record<string, (told: Told) => RequestMail>;

/** Name of a mail about a request. */
export type RequestMailKind = keyof typeof mails;

/**
 * The mails about a request, by the name they bear in the operator's mail log. The reason of each
 * point and the messages stay in the space: mail is not private.
 */
export const requestMails: Record<RequestMailKind, (told: Told) => RequestMail> = mails;
