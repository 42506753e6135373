import type { VNode } from 'preact';
import { PageTitle, Section, Table } from '../../../ui/index.ts';
import { words } from './messages.ts';

/** As the browser shows them. */
interface CookieNames {
  readonly sessionCookie: string;
  readonly deviceCookie: string;
}

/** The cookies of the portal, and why nobody is asked about them. */
export function Cookies({ sessionCookie, deviceCookie }: CookieNames): VNode {
  const { name, purpose, life } = words.columns;
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <p>{words.without}</p>
      <Table
        caption={words.table}
        columns={[
          { key: 'name', label: name },
          { key: 'purpose', label: purpose },
          { key: 'life', label: life },
        ]}
        rows={[
          { key: 'session', cells: { name: sessionCookie, ...words.session } },
          { key: 'device', cells: { name: deviceCookie, ...words.device } },
          { key: 'recipient', cells: { name: 'guichet-message', ...words.recipient } },
        ]}
      />
      <p>{words.unreadable}</p>
      <Section title={words.kept}>
        <p>{words.keptTyping}</p>
        <p>{words.keptKeys}</p>
      </Section>
      <Section title={words.audience}>
        <p>{words.noAudience}</p>
      </Section>
      <Section title={words.refuse}>
        <p>{words.howToRefuse}</p>
      </Section>
    </>
  );
}
