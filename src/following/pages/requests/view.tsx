import type { VNode } from 'preact';
import { limitedTo, type Space, type Visit } from '../../../access/index.ts';
import { formatDate } from '../../../platform/text/index.ts';
import { RequestStatusWords, requestPath } from '../../../requests/index.ts';
import {
  ButtonLink,
  EmptyState,
  Link,
  PageTitle,
  Pagination,
  type RowItem,
  RowList,
  Tabs,
} from '../../../ui/index.ts';
import { type ListView, listViews, viewAddresses } from '../../list-views.ts';
import { words } from '../../messages.ts';
import type { listRequestsOfSpaces } from '../../repository.ts';

type Row = Awaited<ReturnType<typeof listRequestsOfSpaces>>[number];

interface RequestsProps {
  readonly rows: readonly Row[];
  readonly view: ListView;
  /** Whether nothing is under way, and something has its outcome. */
  readonly finished: boolean;
  /** The space that the list is limited to. */
  readonly only: Space | undefined;
  readonly visit: Visit;
  /** Position after the last row, when there are more. */
  readonly next: string | undefined;
}

// A request is followed on the portal of the authority that holds it, wherever the list is read.
const rowItem = (row: Row, visit: Visit): RowItem => ({
  href: visit.linkTo(row.authority)(requestPath(row.number)),
  title: row.procedure_name,
  description: `${row.authority.name}, ${row.holder_name}`,
  tags: [
    { children: words.list.number(row.number) },
    { children: words.list.updated(formatDate(row.updated_at)) },
    ...(row.unread_citizen > 0
      ? [{ children: words.list.unread(row.unread_citizen), icon: 'message-square-text' as const }]
      : []),
  ],
  end: <RequestStatusWords status={row.status} side="citizen" />,
  unread: row.unread_citizen > 0,
});

/** The list of the person's requests, one a line. */
export const RequestsView = ({ rows, view, finished, only, visit, next }: RequestsProps): VNode => {
  const { link } = visit;
  const everywhere = link('/mon-espace/demandes');
  const address = only ? `${limitedTo(only, everywhere)}&` : `${everywhere}?`;
  const hrefOf = (of: ListView): string => `${address}vue=${viewAddresses[of]}`;
  const empty = finished ? 'finished' : view;
  return (
    <>
      <PageTitle caption={only?.name} lead={only ? undefined : words.list.lead}>
        {words.list.title}
      </PageTitle>
      {only ? (
        <p>
          <Link href={everywhere}>{words.list.everywhere}</Link>
        </p>
      ) : null}
      <Tabs
        label={words.list.views}
        items={listViews.map((of) => ({
          href: hrefOf(of),
          label: words.list.names[of],
          current: of === view,
        }))}
      />
      {rows.length > 0 ? (
        <RowList items={rows.map((row) => rowItem(row, visit))} headingLevel={2} />
      ) : (
        <EmptyState
          title={words.list.emptyTitle[view]}
          icon="inbox"
          action={
            finished ? (
              <ButtonLink href={hrefOf('archived')}>{words.list.toFinished}</ButtonLink>
            ) : (
              <ButtonLink href={link('/demarches')}>{words.list.toCatalogue}</ButtonLink>
            )
          }
        >
          <p>{words.list.empty[empty]}</p>
        </EmptyState>
      )}
      {next ? (
        <Pagination label={words.list.pages} nextHref={`${hrefOf(view)}&apres=${encodeURIComponent(next)}`} />
      ) : null}
    </>
  );
};
