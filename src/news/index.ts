/** What an authority tells (« Actualités »). */

export { publishNews } from './actions/publish-news.ts';
export { withdrawNews } from './actions/withdraw-news.ts';
export type { NewsFacts, NewsRefusal } from './rules.ts';
