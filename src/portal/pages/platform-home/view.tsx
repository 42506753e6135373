import type { VNode } from 'preact';
import { ButtonLink, EmptyState, Hero, RowList, SearchField, Section, Tag } from '../../../ui/index.ts';
import type { ListedPortal } from '../../repository.ts';
import { words } from './messages.ts';

interface PlatformHomeProps {
  query: string;
  portals: readonly ListedPortal[];
}

function NoPortal({ query }: { query: string }): VNode {
  if (!query)
    return (
      <EmptyState title={words.noneOpen} icon="landmark">
        <p>{words.noneOpenHelp}</p>
      </EmptyState>
    );
  return (
    <EmptyState title={words.none} icon="search" action={<ButtonLink href="/">{words.all}</ButtonLink>}>
      <p>{words.noneHelp}</p>
    </EmptyState>
  );
}

/** The platform's home: the open portals, found by name or postcode. */
export function PlatformHome({ query, portals }: PlatformHomeProps): VNode {
  const rows = portals.map(({ slug, host, name, kind, postcode, town }) => ({
    href: host ? `https://${host}/` : `/${slug}`,
    title: name,
    description: `${postcode} ${town}`,
    end: <Tag framed>{words.kinds[kind]}</Tag>,
  }));
  return (
    <>
      <Hero title={words.title} lead={words.lead}>
        <SearchField
          id="recherche"
          name="q"
          label={words.search}
          hint={words.hint}
          value={query}
          action="/"
          large
        />
      </Hero>
      {rows.length === 0 ? (
        <NoPortal query={query} />
      ) : (
        <Section title={query ? words.found(rows.length, query) : words.list}>
          <RowList items={rows} />
        </Section>
      )}
    </>
  );
}
