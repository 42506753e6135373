import type { Transaction } from '../database/index.ts';
import { newId } from '../identifiers/index.ts';
import { enqueue } from '../jobs/index.ts';
import type { OutgoingMail } from './outgoing-mail.ts';

/** Name of the job that sends one mail. */
export const sendMailJobName = 'send-mail';

/**
 * Writes a mail and the job that will send it, in the caller's transaction: the mail leaves if, and only if, the change
 * it tells about is committed. Returns its identifier.
 */
export async function queueMail(transaction: Transaction, mail: OutgoingMail, now: Date): Promise<string> {
  const id = newId();
  await transaction
    .insertInto('mail')
    .values({
      id,
      authority_id: mail.authority ?? null,
      account_id: mail.account ?? null,
      request_id: mail.request ?? null,
      kind: mail.kind,
      recipient: mail.to,
      subject: mail.subject,
      text_body: mail.text,
      html_body: mail.html,
      from_name: mail.fromName,
      reply_to: mail.replyTo ?? null,
      status: 'queued',
      created_at: now,
    })
    .execute();
  await enqueue(transaction, sendMailJobName, { mail: id }, { key: `mail:${id}` });
  return id;
}
