import type { VNode } from 'preact';
import type { CaughtMail } from '../../../platform/mail/index.ts';
import { formatShortDate, formatTime } from '../../../platform/text/index.ts';
import { EmptyState, PageTitle, RowList } from '../../../ui/index.ts';
import { words } from '../../messages.ts';

const rowOf = (mail: CaughtMail) => ({
  href: `/_courrier/${mail.id}`,
  title: mail.subject,
  description: words.mailbox.to(mail.to.join(', ')),
  tags: [{ children: mail.from.name || mail.from.address, framed: true }],
  end: `${formatShortDate(mail.receivedAt)} ${formatTime(mail.receivedAt)}`,
});

/** The mailbox of everybody, newest first. */
export const MailList = ({ mails }: { mails: readonly CaughtMail[] }): VNode => (
  <>
    <PageTitle lead={words.mailbox.lead}>{words.mailbox.title}</PageTitle>
    {mails.length === 0 ? (
      <EmptyState title={words.mailbox.empty} icon="mail">
        <p>{words.mailbox.emptyHint}</p>
      </EmptyState>
    ) : (
      <RowList items={mails.map(rowOf)} headingLevel={2} label={words.mailbox.list} />
    )}
  </>
);
