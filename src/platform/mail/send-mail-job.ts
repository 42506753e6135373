import type { NotNull } from 'kysely';
import type { Clock } from '../clock/index.ts';
import type { Database } from '../database/index.ts';
import { isId } from '../identifiers/index.ts';
import type { JobContext } from '../jobs/index.ts';
import type { Seal } from '../seal/index.ts';
import { MailRefused, type MailSender, type MailToSend } from './mail-sender.ts';
import { openBody } from './sealed-body.ts';

const platform = { kind: 'platform' } as const;

/** What the job works with. */
export interface SendMailParts {
  readonly database: Database;
  readonly sender: MailSender;
  readonly seal: Seal;
  readonly clock: Clock;
}

/**
 * The job « send-mail ». A mail stays `queued` until the SMTP server has accepted it, and no transaction is open while
 * the server is spoken to. A worker killed between the acceptance and the note of it sends the mail again, with the
 * same Message-ID: twice at worst, never none. Sent or given up, its words are forgotten.
 */
export function createSendMailJob({ database, sender, seal, clock }: SendMailParts) {
  return async (payload: unknown, { attempt, maxAttempts }: JobContext): Promise<void> => {
    const id = mailIn(payload);
    const mail = await readQueuedMail(database, id);
    if (!mail) return;
    try {
      await sender.send(opened(seal, mail));
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
const readQueuedMail = (database: Database, id: string) =>
  database.withScope(platform, (transaction) =>
    transaction
      .selectFrom('mail')
      .select(['id', 'recipient as to', 'subject', 'sealed_body as sealed'])
      .select([
        'from_name as fromName',
        'reply_to as replyTo',
        'request_id as request',
        'language',
        'created_at as createdAt',
      ])
      .where('id', '=', id)
      .where('status', '=', 'queued')
      .$narrowType<{ sealed: NotNull }>()
      .executeTakeFirst(),
  );

type QueuedMail = NonNullable<Awaited<ReturnType<typeof readQueuedMail>>>;

/** A mail sealed with a key that is lost (the folder of the data was) will never be read: no use in trying again. */
function opened(seal: Seal, { sealed, ...mail }: QueuedMail): MailToSend {
  try {
    return { ...mail, ...openBody(seal, sealed) };
  } catch {
    throw new MailRefused('the words of the mail cannot be opened: they were sealed with another key');
  }
}

async function noteSent(database: Database, id: string, now: Date): Promise<void> {
  await database.withScope(platform, (transaction) =>
    transaction
      .updateTable('mail')
      .set((mail) => ({
        status: 'sent',
        sealed_body: null,
        sent_at: now,
        last_error: null,
        attempts: mail('attempts', '+', 1),
      }))
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
        ...(isFinal ? { status: 'failed', sealed_body: null } : {}),
        last_error: reason.slice(0, 500),
        attempts: mail('attempts', '+', 1),
      }))
      .where('id', '=', id)
      .where('status', '=', 'queued')
      .execute(),
  );
}
