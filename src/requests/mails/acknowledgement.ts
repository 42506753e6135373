import type { Portal } from '../../access/index.ts';
import type { Transaction } from '../../platform/database/index.ts';
import type { MailBlock } from '../../platform/mail/index.ts';
import type { Platform } from '../../platform/platform.ts';
import { formatDateWithoutWeekday } from '../../platform/text/index.ts';
import { words } from '../messages.fr.ts';
import type { SilenceClock } from '../silence.ts';
import { queueRequestMail, requestPath, type TeamContact } from './correspondence.ts';

/** What silence means and when, as it is told at a sending. */
type Terms = Pick<SilenceClock, 'silence_kind' | 'silence_due_on'>;

/** What an acknowledgement tells. */
export interface Acknowledgement {
  readonly portal: Portal;
  readonly recipient: string;
  readonly account: string;
  readonly request: {
    readonly id: string;
    readonly number: string;
    readonly procedure_name: string;
    readonly submitted_at: Date;
  };
  readonly trackingCode: string;
  readonly team: TeamContact;
  readonly clock: Terms;
}

/** What silence will mean, with date and means of appeal: the sentences that the law demands (R112-11-1). */
export const silenceSentence = (clock: Terms, appeal: Portal['appeal']): string => {
  const { acknowledgement } = words;
  if (clock.silence_kind === 'none' || !clock.silence_due_on) return acknowledgement.none;
  const due = formatDateWithoutWeekday(clock.silence_due_on);
  return clock.silence_kind === 'accept'
    ? acknowledgement.accept(due)
    : acknowledgement.reject(due, appeal.gracious, appeal.court);
};

/** The paragraphs of a complete « accusé de réception électronique »: the mail, the receipt and the page say the same. */
export const acknowledgementParagraphs = (
  sent: Pick<Acknowledgement, 'team' | 'clock' | 'portal'>,
): string[] => {
  const paragraphs = [words.acknowledgement.team(sent.team), silenceSentence(sent.clock, sent.portal.appeal)];
  return sent.clock.silence_kind === 'none' ? paragraphs : [...paragraphs, words.acknowledgement.incomplete];
};

/** Queues the acknowledgement: instantaneous and complete, so that no « accusé d’enregistrement » is due besides (L112-11). */
export const queueAcknowledgement = (
  platform: Platform,
  tx: Transaction,
  sent: Acknowledgement,
): Promise<void> => {
  const { acknowledgement } = words;
  const paragraphs = [...acknowledgementParagraphs(sent), acknowledgement.tracking(sent.trackingCode)];
  return queueRequestMail(platform, tx, {
    kind: 'acknowledgement',
    portal: sent.portal,
    recipient: sent.recipient,
    account: sent.account,
    request: sent.request.id,
    replyTo: sent.team.team_email,
    subject: acknowledgement.subject(sent.request.number),
    title: acknowledgement.title,
    intro: acknowledgement.intro(sent.request, sent.request.submitted_at),
    button: { label: acknowledgement.button, path: requestPath(sent.request.number) },
    blocks: paragraphs.map((text): MailBlock => ({ kind: 'paragraph', text })),
  });
};
