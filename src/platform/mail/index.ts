/**
 * Mails: composed once for both writings, queued with the change they tell about, sent by a job.
 *
 *     const { html, text } = composeMail({ authority, title, intro, button, blocks });
 *     await queueMail(platform, transaction, { to, subject, html, text, fromName, kind: 'activation' });
 *     jobs: { [sendMailJobName]: createSendMailJob({ database, sender, seal, clock }) }
 */
export {
  type CaughtMail,
  type Mailbox,
  type MailCatcher,
  openMailbox,
  startMailCatcher,
} from './catcher/index.ts';
export { composeMail } from './compose-mail.tsx';
export { forgetMails } from './forget-mails.ts';
export type { MailBlock, MailContent } from './mail-content.ts';
export {
  createMailSender,
  MailNotSent,
  MailRefused,
  type MailSender,
  type MailSenderOptions,
  type MailToSend,
} from './mail-sender.ts';
export type { OutgoingMail } from './outgoing-mail.ts';
export { type MailQueue, queueMail, queueMails, sendMailJobName } from './queue-mail.ts';
export { createSendMailJob, type SendMailParts } from './send-mail-job.ts';
export { createTidyMailsJob, tidyMailsJobName } from './tidy-mails-job.ts';
