import type { VNode } from 'preact';
import { PageTitle, Prose, Table } from '../../../ui/index.ts';
import { words } from './messages.fr.ts';

/** The cookies of the portal: one, and why nobody is asked about it. `cookieName` is what the browser shows. */
export function Cookies({ cookieName }: { cookieName: string }): VNode {
  const { name, purpose, life } = words.columns;
  return (
    <>
      <PageTitle lead={words.lead}>{words.title}</PageTitle>
      <Prose>
        <p>{words.without}</p>
      </Prose>
      <Table
        caption={words.table}
        columns={[
          { key: 'name', label: name },
          { key: 'purpose', label: purpose },
          { key: 'life', label: life },
        ]}
        rows={[{ key: 'session', cells: { name: <code>{cookieName}</code>, ...words.session } }]}
      />
      <Prose>
        <h2>{words.audience}</h2>
        <p>{words.noAudience}</p>
        <h2>{words.refuse}</h2>
        <p>{words.howToRefuse}</p>
      </Prose>
    </>
  );
}
