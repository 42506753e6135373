import type { Portal } from '../../../access/index.ts';
import type { ListedNews } from '../../repository.ts';
import { words } from './messages.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that may stand in XML: no mark-up, none of the control characters that XML forbids. */
const text = (value: string): string =>
  value.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (one) => escapes[one] ?? one);

const entry = (news: ListedNews, link: (path: string) => string): string =>
  [
    '  <entry>',
    `    <id>${text(link(`/actualites/${news.slug}`))}</id>`,
    `    <title>${text(news.title)}</title>`,
    `    <updated>${news.publishedAt.toISOString()}</updated>`,
    `    <link rel="alternate" type="text/html" href="${text(link(`/actualites/${news.slug}`))}"/>`,
    `    <summary>${text(news.summary)}</summary>`,
    '  </entry>',
  ].join('\n');

/** The public news of an authority as an Atom feed (RFC 4287); `link` gives whole addresses. */
export const atomFeed = (
  portal: Portal,
  items: readonly ListedNews[],
  link: (path: string) => string,
): string => {
  const updated = items[0]?.publishedAt ?? new Date(0);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">',
    `  <id>${text(link('/actualites'))}</id>`,
    `  <title>${text(`${words.title} — ${portal.name}`)}</title>`,
    `  <updated>${updated.toISOString()}</updated>`,
    `  <author><name>${text(portal.name)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${text(link('/actualites.atom'))}"/>`,
    `  <link rel="alternate" type="text/html" href="${text(link('/actualites'))}"/>`,
    ...items.map((news) => entry(news, link)),
    '</feed>',
    '',
  ].join('\n');
};
