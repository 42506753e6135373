import type { VNode } from 'preact';
import { calendarDateOf, formatDate } from '../../../platform/text/index.ts';
import { RequestStatusWords, requestWords } from '../../../requests/index.ts';
import {
  Badge,
  ButtonLink,
  Columns,
  EmptyState,
  FilterList,
  Link,
  PageTitle,
  Pagination,
  SearchField,
  Status,
  Table,
  type TableRow,
} from '../../../ui/index.ts';
import { agentRequestPath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import type { InboxQuestion, InboxRow } from '../../repository.ts';
import { ageInWords, inboxSorts, inboxViews, isDoneView } from '../../rules.ts';
import { addressOf, listParameters, looksEverywhere, writePosition } from './address.ts';
import { InboxFilters } from './filters.tsx';
import type { InboxProps } from './props.ts';

const { inbox } = words;

const nameOfList = (question: InboxQuestion): string =>
  looksEverywhere(question) ? inbox.allRequests : inbox.views[question.view];

/** Title of the page: the list, and what is looked for in it. */
export const inboxTitle = (question: InboxQuestion): string =>
  inbox.title(nameOfList(question), question.query);

const Age = ({ at, today }: { at: Date; today: string }): VNode => (
  <time dateTime={at.toISOString()}>
    {ageInWords(calendarDateOf(at), today)}
    <span class="hidden-text"> {formatDate(at)}</span>
  </time>
);

// The age that the list is sorted by: another one would look out of order.
const ages = { recent: ['moved', 'updated_at'], oldest: ['received', 'submitted_at'] } as const;

/** Whether the citizen sent it back, completed, and nobody of the service has opened it since. */
const isCompleted = (row: InboxRow): boolean => row.answer_unread && row.status === 'in_progress';

const rowOf = (row: InboxRow, { question, today, link }: InboxProps): TableRow => ({
  key: row.number,
  href: link(agentRequestPath(row.number)),
  unread: row.unread_staff > 0 || isCompleted(row),
  cells: {
    number: row.number,
    procedure: row.procedure_name,
    holder: row.holder_name,
    status: isCompleted(row) ? (
      <Status tone="action">{requestWords.completed}</Status>
    ) : (
      <RequestStatusWords status={row.status} side="authority" />
    ),
    age: <Age at={row[ages[question.sort][1]]} today={today} />,
    agent: row.assigned_name ?? inbox.nobody,
    unread:
      row.unread_staff > 0 ? (
        <Badge count={row.unread_staff} label={inbox.unread(row.unread_staff)} />
      ) : undefined,
  },
});

const columnsOf = ({ sort }: InboxQuestion) => [
  { key: 'number', label: inbox.columns.number, tight: true },
  { key: 'procedure', label: inbox.columns.procedure },
  { key: 'holder', label: inbox.columns.holder },
  { key: 'status', label: inbox.columns.status, tight: true },
  { key: 'age', label: inbox.columns[ages[sort][0]], tight: true },
  { key: 'agent', label: inbox.columns.agent },
  { key: 'unread', label: inbox.columns.unread },
];

const Sorts = ({ question, link }: InboxProps): VNode | null =>
  isDoneView(question.view) ? null : (
    <FilterList
      label={inbox.sort}
      items={inboxSorts.map((sort) => ({
        href: link(addressOf({ ...question, sort })),
        label: inbox.sorts[sort],
        current: sort === question.sort,
      }))}
    />
  );

const Pages = ({ question, list, link }: InboxProps): VNode | null => {
  const [first, last] = [list.rows[0], list.rows.at(-1)];
  if (!first || !last) return null;
  const side = question.from?.side;
  // Whoever comes from a page may go back to it; beyond the rows read, only if one more was found.
  const before = side === 'after' || (side === 'before' && list.more);
  const after = side === 'before' || list.more;
  return (
    <Pagination
      label={inbox.pages}
      previousHref={before ? link(addressOf(question, { avant: writePosition(first) })) : undefined}
      nextHref={after ? link(addressOf(question, { apres: writePosition(last) })) : undefined}
    />
  );
};

const Nothing = ({ question, link }: InboxProps): VNode => {
  const { query, sort } = question;
  if (!query)
    return (
      <EmptyState title={inbox.emptyTitle} icon="inbox">
        <p>{inbox.empty}</p>
      </EmptyState>
    );
  const everywhere = looksEverywhere(question);
  const href = everywhere
    ? addressOf({ ...question, query: '' })
    : addressOf({ view: inboxViews[0], sort, query });
  return (
    <EmptyState
      title={inbox.notFoundTitle}
      icon="search"
      action={
        <ButtonLink href={link(href)} variant="secondary">
          {everywhere ? inbox.endSearch : inbox.searchEverywhere}
        </ButtonLink>
      }
    >
      <p>{inbox.notFound(query)}</p>
    </EmptyState>
  );
};

const Search = ({ question, link }: InboxProps): VNode => {
  return (
    <SearchField
      id="recherche"
      name="q"
      label={inbox.search}
      hint={inbox.searchHint}
      value={question.query}
      action={link('/agent')}
      hidden={{ ...listParameters(question) }}
    />
  );
};

/** The requests of a service: saved lists on the left, one row a request, nothing that moves by itself. */
export const InboxView = (props: InboxProps): VNode => {
  const { question, list, link } = props;
  return (
    <Columns side={<InboxFilters {...props} />} sideLabel={inbox.side} sideAt="start">
      <PageTitle aside={<Sorts {...props} />}>{nameOfList(question)}</PageTitle>
      <Search {...props} />
      {question.query && list.rows.length > 0 ? (
        <p>
          <Link href={link(addressOf({ ...question, query: '' }))}>{inbox.endSearch}</Link>
        </p>
      ) : null}
      {list.rows.length > 0 ? (
        <Table
          caption={inbox.caption}
          captionHidden
          dense
          columns={columnsOf(question)}
          rows={list.rows.map((row) => rowOf(row, props))}
        />
      ) : (
        <Nothing {...props} />
      )}
      <Pages {...props} />
    </Columns>
  );
};
