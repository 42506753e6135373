import type { VNode } from 'preact';
import type { Visit } from '../../../access/index.ts';
import { PagePath } from '../../../frame/index.ts';
import { formatDate } from '../../../platform/text/index.ts';
import { PageTitle, Prose } from '../../../ui/index.ts';
import type { Article } from '../../repository.ts';
import { words } from './messages.ts';

/** Paragraphs of a text typed with blank lines between them. */
const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** One piece of news. */
export function NewsArticle({ visit, article }: { visit: Visit; article: Article }): VNode {
  return (
    <article>
      <PagePath visit={visit} items={[{ label: words.title, href: visit.link('/actualites') }]} />
      <PageTitle lead={article.summary}>{article.title}</PageTitle>
      <p>
        <time dateTime={article.publishedAt.toISOString()}>
          {words.publishedOn(formatDate(article.publishedAt))}
        </time>
      </p>
      <Prose>
        {paragraphsOf(article.body).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </Prose>
    </article>
  );
}
