import type { Language } from '../language/index.ts';

/** A mail as a module writes it; it leaves later, from the queue. */
export interface OutgoingMail {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The name people see as the sender: the authority's, or the platform's. */
  readonly fromName: string;
  /** Where answers go, when somebody reads them. */
  readonly replyTo?: string | null;
  readonly authority?: string | null;
  readonly account?: string | null;
  /** The language it is written in; the one that is spoken unless said otherwise. */
  readonly language?: Language;
  /** Mails about one request are shown as one conversation. */
  readonly request?: string | null;
  /** What the mail is for (« acknowledgement », « activation »…), in the operator's mail log. */
  readonly kind: string;
}
