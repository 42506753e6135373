import type { VNode } from 'preact';
import type { Visit } from '../../../access/index.ts';
import { PagePath } from '../../../frame/index.ts';
import { formatDateWithoutWeekday } from '../../../platform/text/index.ts';
import { ButtonLink, EmptyState, Link, PageTitle, RowList } from '../../../ui/index.ts';
import type { ListedNews } from '../../repository.ts';
import { words } from './messages.ts';

interface NewsListProps {
  visit: Visit;
  items: readonly ListedNews[];
  /** Slug of the last one shown, when there are older ones. */
  older: string | undefined;
  /** The latest are on another page. */
  notLatest: boolean;
}

/** News of the authority, latest first, a page at a time. */
export function NewsList({ visit, items, older, notLatest }: NewsListProps): VNode {
  const here = visit.link('/actualites');
  const rows = items.map(({ slug, title, summary, publishedAt }) => ({
    href: `${here}/${slug}`,
    title,
    description: summary,
    end: formatDateWithoutWeekday(publishedAt),
  }));
  return (
    <>
      <PagePath visit={visit} />
      <PageTitle>{words.title}</PageTitle>
      {rows.length > 0 ? (
        <RowList items={rows} headingLevel={2} />
      ) : (
        <EmptyState title={words.none} icon="newspaper">
          <p>{words.noneHelp}</p>
        </EmptyState>
      )}
      {older ? (
        <p>
          <ButtonLink href={`${here}?apres=${encodeURIComponent(older)}`} variant="secondary">
            {words.older}
          </ButtonLink>
        </p>
      ) : null}
      <p>
        {notLatest ? (
          <Link href={here}>{words.latest}</Link>
        ) : (
          <Link href={`${here}.atom`}>{words.subscribe}</Link>
        )}
      </p>
    </>
  );
}
