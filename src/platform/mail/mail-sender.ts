import { createTransport } from 'nodemailer';

/** What is needed to send one mail; the same every time it is tried. */
export interface MailToSend {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly fromName: string;
  readonly replyTo: string | null;
  readonly request: string | null;
  readonly language: string;
  readonly createdAt: Date;
}

/** Hands mails to an SMTP server over a few connections kept open. */
export interface MailSender {
  /** Resolves once the server has accepted the mail; throws MailRefused or MailNotSent. */
  send(mail: MailToSend): Promise<void>;
  close(): void;
}

/** The server will never take this mail for this recipient: trying again is of no use. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}

/** The mail did not leave this time: server down, busy, or our own settings at fault. */
export class MailNotSent extends Error {
  override readonly name = 'MailNotSent';
}

/** Where mails leave from. */
export interface MailSenderOptions {
  /** `smtp://user:password@host:587` (STARTTLS) or `smtps://…:465`. */
  readonly smtpUrl: string;
  /** Address all mails are sent from; the authority appears by its name and its reply address. */
  readonly from: string;
  /** Right-hand side of the Message-ID: the portal's host. */
  readonly domain: string;
}

/** Opens a sender; no connection is made before the first mail. */
export function createMailSender(options: MailSenderOptions): MailSender {
  const transport = createTransport({
    ...transportOptions(options.smtpUrl),
    pool: true,
    maxConnections: 3,
    maxRequeues: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    // A mail is text alone: nothing in it may make the server read a file or call an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      await transport.sendMail(messageOf(mail, options)).catch(rethrow);
    },
    close: () => transport.close(),
  };
}

/** Off the machine, a connection that cannot be encrypted is refused, unless the address says `?requireTLS=false`. */
function transportOptions(smtpUrl: string): { url: string; requireTLS: boolean } {
  const { hostname, protocol, searchParams } = new URL(smtpUrl);
  const onThisMachine = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const waived = searchParams.get('requireTLS') === 'false' || searchParams.get('ignoreTLS') === 'true';
  return { url: smtpUrl, requireTLS: protocol === 'smtp:' && !onThisMachine && !waived };
}

function messageOf(mail: MailToSend, { from, domain }: MailSenderOptions) {
  const conversation = mail.request === null ? undefined : `<request-${mail.request}@${domain}>`;
  return {
    // The same mail sent twice has the same identifier: the mailbox that already has it can tell.
    messageId: `<${mail.id}@${domain}>`,
    date: mail.createdAt,
    from: { name: mail.fromName, address: from },
    to: { name: '', address: mail.to },
    ...(mail.replyTo === null ? {} : { replyTo: { name: mail.fromName, address: mail.replyTo } }),
    ...(conversation === undefined ? {} : { inReplyTo: conversation, references: [conversation] }),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    textEncoding: 'quoted-printable' as const,
    headers: {
      // RFC 3834: no answering machine replies to a machine.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.language,
    },
  };
}

/**
 * Only a 5xx answer about the recipient or the text condemns the mail; the rest (login, sender…) is ours to repair. The
 * server's sentence often quotes the recipient: it stays in `cause`, which the log does not write.
 */
function rethrow(cause: unknown): never {
  const { code, command, responseCode } = smtpFailure(cause);
  const isMalformed = command === 'API' && code === 'EENVELOPE';
  const isAboutThisMail = command === 'RCPT TO' || command === 'DATA';
  const message = `SMTP: ${responseCode ?? code ?? 'failure'} (${command ?? 'no command'})`;
  if (isMalformed || (isAboutThisMail && (responseCode ?? 0) >= 500))
    throw new MailRefused(message, { cause });
  throw new MailNotSent(message, { cause });
}

interface SmtpFailure {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

function smtpFailure(cause: unknown): SmtpFailure {
  return typeof cause === 'object' && cause !== null ? cause : {};
}
