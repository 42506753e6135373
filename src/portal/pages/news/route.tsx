import type { FastifyInstance } from 'fastify';
import { absoluteLink } from '../../../access/index.ts';
import { renderPage } from '../../../frame/index.ts';
import { notFound, sendPage } from '../../../platform/http/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { newsEntry } from '../../menu-entries.ts';
import { findArticle, listNews } from '../../repository.ts';
import { NewsArticle } from './article.tsx';
import { atomFeed } from './feed.ts';
import { NewsList } from './list.tsx';
import { words } from './messages.ts';

const shownAtOnce = 20;

const registerList = (app: FastifyInstance, platform: Platform): void => {
  app.get<{ Querystring: { apres?: string | string[] } }>('/:portal/actualites', async (request, reply) => {
    const { visit } = request;
    const [after] = [request.query.apres].flat();
    // One more than shown tells whether there are older ones.
    const found = await listNews(platform.database, visit.portal.id, { after, most: shownAtOnce + 1 });
    const items = found.slice(0, shownAtOnce);
    const older = found.length > shownAtOnce ? items.at(-1)?.slug : undefined;
    return renderPage(request, reply, platform, {
      title: words.title,
      description: words.description(visit.portal.name_of),
      current: newsEntry,
      unlisted: Boolean(after),
      children: <NewsList visit={visit} items={items} older={older} notLatest={Boolean(after)} />,
    });
  });
};

const registerArticle = (app: FastifyInstance, platform: Platform): void => {
  app.get<{ Params: { slug: string } }>('/:portal/actualites/:slug', async (request, reply) => {
    const { visit } = request;
    const article = await findArticle(platform.database, visit.portal.id, request.params.slug);
    if (!article) throw notFound();
    return renderPage(request, reply, platform, {
      title: article.title,
      description: article.summary,
      current: newsEntry,
      width: 'narrow',
      children: <NewsArticle visit={visit} article={article} />,
    });
  });
};

const registerFeed = (app: FastifyInstance, platform: Platform): void => {
  app.get('/:portal/actualites.atom', async (request, reply) => {
    const { portal } = request.visit;
    const items = await listNews(platform.database, portal.id, { most: shownAtOnce });
    const feed = atomFeed(portal, items, absoluteLink(platform.config.baseUrl, portal));
    return sendPage(request, reply, feed, { shared: true, type: 'application/atom+xml; charset=utf-8' });
  });
};

/** News of the authority: list, articles, Atom feed. */
export const registerNews = (app: FastifyInstance, platform: Platform): void => {
  registerList(app, platform);
  registerArticle(app, platform);
  registerFeed(app, platform);
};
