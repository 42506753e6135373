import type { Clock } from '../clock/index.ts';
import type { Database } from '../database/index.ts';
import { isId } from '../identifiers/index.ts';
import type { JobContext } from '../jobs/index.ts';
import { MailRefused, type MailSender, type MailToSend } from './mail-sender.ts';

const platform = { kind: 'platform' } as const;

/** What the job works with. */
export interface SendMailParts {
  readonly database: Database;
  readonly sender: MailSender;
  readonly clock: Clock;
}

/**
 * The job « send-mail ». A mail stays `queued` until the SMTP server has accepted it, and no transaction is open while
 * the server is spoken to. A worker killed between the acceptance and the note of it sends the mail again, with the
 * same Message-ID: twice at worst, never none.
 */
export function createSendMailJob({ database, sender, clock }: SendMailParts) {
  return async (payload: unknown, { attempt, maxAttempts }: JobContext): Promise<void> => {
    const id = mailIn(payload);
    const mail = await readQueuedMail(database, id);
    if (!mail) return;
    try {
      await sender.send(mail);
    } catch (error) {
      const isFinal = error instanceof MailRefused || attempt >= maxAttempts;
      await noteFailure(database, id, error, isFinal);
      if (isFinal) return;
      throw error;
    }
    await noteSent(database, id, clock());
  };
}

function mailIn(payload: unknown): string {
  const id = typeof payload === 'object' && payload !== null && 'mail' in payload ? payload.mail : undefined;
  if (typeof id !== 'string' || !isId(id)) throw new Error('send-mail: the payload names no mail');
  return id;
}

/** Nothing when the mail was sent, given up or deleted since the job was written. */
async function readQueuedMail(database: Database, id: string): Promise<MailToSend | undefined> {
  return database.withScope(platform, (transaction) =>
    transaction
      .selectFrom('mail')
      .select(['id', 'recipient as to', 'subject', 'text_body as text', 'html_body as html'])
      .select([
        'from_name as fromName',
        'reply_to as replyTo',
        'request_id as request',
        'created_at as createdAt',
      ])
      .where('id', '=', id)
      .where('status', '=', 'queued')
      .executeTakeFirst(),
  );
}

async function noteSent(database: Database, id: string, now: Date): Promise<void> {
  await database.withScope(platform, (transaction) =>
    transaction
      .updateTable('mail')
      .set((mail) => ({ status: 'sent', sent_at: now, last_error: null, attempts: mail('attempts', '+', 1) }))
      .where('id', '=', id)
      .execute(),
  );
}

async function noteFailure(database: Database, id: string, error: unknown, isFinal: boolean): Promise<void> {
  // The operator's mail log keeps the server's own sentence.
  const told = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const reason = told instanceof Error ? told.message : String(told);
  await database.withScope(platform, (transaction) =>
    transaction
      .updateTable('mail')
      .set((mail) => ({
        status: isFinal ? 'failed' : 'queued',
        last_error: reason.slice(0, 500),
        attempts: mail('attempts', '+', 1),
      }))
      .where('id', '=', id)
      .where('status', '=', 'queued')
      .execute(),
  );
}
