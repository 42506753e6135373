import type { VNode } from 'preact';
import type { CaughtMail } from '../../../platform/mail/index.ts';
import { formatDateTime } from '../../../platform/text/index.ts';
import { BackLink, PageTitle, Section, SummaryList } from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import { LinkedText } from './linked-text.tsx';

const sender = ({ name, address }: CaughtMail['from']): string => (name ? `${name} <${address}>` : address);

/**
 * One mail: its page in a frame without any right over this site, whose links lead the whole window away as a mailbox
 * would, and its text, whose links can be followed too.
 */
export const MailView = ({ mail, baseUrl }: { mail: CaughtMail; baseUrl: string }): VNode => (
  <>
    <BackLink href="/_courrier">{words.mailbox.back}</BackLink>
    <PageTitle>{mail.subject}</PageTitle>
    <SummaryList
      rows={[
        { label: words.mailbox.from, value: sender(mail.from) },
        { label: words.mailbox.recipient, value: [...mail.to] },
        { label: words.mailbox.receivedAt, value: formatDateTime(mail.receivedAt) },
      ]}
    />
    {mail.html ? (
      <Section title={words.mailbox.asPage} id="page">
        <iframe
          class="mail-frame"
          title={words.mailbox.frame(mail.subject)}
          src={`/_courrier/${mail.id}/page`}
          sandbox="allow-popups allow-top-navigation-by-user-activation"
        />
      </Section>
    ) : null}
    <Section title={words.mailbox.asText} id="texte">
      {mail.text ? <LinkedText text={mail.text} baseUrl={baseUrl} /> : <p>{words.mailbox.noText}</p>}
    </Section>
  </>
);
