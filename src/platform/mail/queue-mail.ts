import { sql } from 'kysely';
import type { Clock } from '../clock/index.ts';
import type { Transaction } from '../database/index.ts';
import { newId } from '../identifiers/index.ts';
import { currentLanguage } from '../language/index.ts';
import type { Seal } from '../seal/index.ts';
import type { OutgoingMail } from './outgoing-mail.ts';
import { closeBody } from './sealed-body.ts';

/** Name of the job that sends one mail. */
export const sendMailJobName = 'send-mail';

/** What queueing a mail needs of the platform. */
export interface MailQueue {
  readonly seal: Seal;
  readonly clock: Clock;
}

const rowOf = (seal: Seal, mail: OutgoingMail) => ({
  id: newId(),
  authority_id: mail.authority ?? null,
  account_id: mail.account ?? null,
  request_id: mail.request ?? null,
  kind: mail.kind,
  recipient: mail.to,
  subject: mail.subject,
  // As PostgreSQL writes bytes in a text.
  sealed_body: `\\x${closeBody(seal, mail).toString('hex')}`,
  from_name: mail.fromName,
  reply_to: mail.replyTo ?? null,
  language: mail.language ?? currentLanguage(),
});

/**
 * Writes mails and the jobs that will send them, in the caller's transaction: they leave if, and only if, the change they
 * tell about is committed. Their words wait sealed. One statement, whatever their number.
 */
export async function queueMails(
  { seal, clock }: MailQueue,
  transaction: Transaction,
  mails: readonly OutgoingMail[],
): Promise<void> {
  await queueRows(
    transaction,
    mails.map((mail) => rowOf(seal, mail)),
    clock(),
  );
}

/** Same, for one mail. Returns its identifier. */
export async function queueMail(
  { seal, clock }: MailQueue,
  transaction: Transaction,
  mail: OutgoingMail,
): Promise<string> {
  const row = rowOf(seal, mail);
  await queueRows(transaction, [row], clock());
  return row.id;
}

async function queueRows(
  transaction: Transaction,
  rows: readonly ReturnType<typeof rowOf>[],
  now: Date,
): Promise<void> {
  await sql`
    with queued as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one (
        id uuid, authority_id uuid, account_id uuid, request_id uuid, kind text, recipient text, subject text,
        sealed_body bytea, from_name text, reply_to text, language text)
    ), written as (
      insert into mail (id, authority_id, account_id, request_id, kind, recipient, subject, sealed_body, from_name,
        reply_to, language, status, created_at)
      select queued.*, 'queued', ${now}::timestamptz from queued
    )
    select app_enqueue_job(${sendMailJobName}, json_build_object('mail', id), 'mail:' || id, null, null) from queued
  `.execute(transaction);
}
