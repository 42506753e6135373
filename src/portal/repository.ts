import { sql } from 'kysely';
import type { Portal } from '../access/index.ts';
import type { Database } from '../platform/database/index.ts';

/** A démarche as the home and the site map show it. */
export interface ListedProcedure {
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly icon: string;
  readonly authority: Pick<Portal, 'id' | 'slug' | 'host' | 'name'>;
}

export interface ListedCategory {
  readonly slug: string;
  readonly name: string;
  readonly icon: string;
  readonly count: number;
}

export interface ListedNews {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly publishedAt: Date;
}

export interface Article extends ListedNews {
  readonly body: string;
}

export interface HomeContents {
  readonly popular: readonly ListedProcedure[];
  readonly categories: readonly ListedCategory[];
  readonly news: readonly ListedNews[];
}

/** JSON gives dates back as text. */
type AsJson<Row extends { publishedAt: Date }> = Omit<Row, 'publishedAt'> & { publishedAt: string };

const authorityJson = sql`jsonb_build_object(
  'id', authority_id, 'slug', authority_slug, 'host', authority_host, 'name', authority_name)`;

// Categories of several authorities that bear the same slug are one; the portal's own name and icon win.
const categoriesOf = (portal: string) => sql`
  select category_slug as slug, (array_agg(category_name order by own desc))[1] as name,
    (array_agg(category_icon order by own desc))[1] as icon, min(category_position) as position, count(*)::integer as count
  from catalogue_entry where portal_id = ${portal} group by category_slug`;

const newsOf = (portal: string, most: number) => sql`
  select slug, title, summary, published_at as "publishedAt", id from news
  where authority_id = ${portal} and published_at is not null
  order by published_at desc, id desc limit ${most}`;

/** Everything the home of a portal shows, in one statement. */
export const readHome = async (database: Database, portal: string): Promise<HomeContents> => {
  const { rows } = await sql<{
    popular: ListedProcedure[];
    categories: ListedCategory[];
    news: AsJson<ListedNews>[];
  }>`
    select
      (select coalesce(jsonb_agg(to_jsonb(one) order by one.popularity desc, one.name, one.slug), '[]') from (
        select slug, name, summary, category_icon as icon, popularity, ${authorityJson} as authority
        from catalogue_entry where portal_id = ${portal} order by popularity desc, name, slug limit 6) one) as popular,
      (select coalesce(jsonb_agg(to_jsonb(one) order by one.position, one.slug), '[]')
        from (${categoriesOf(portal)}) one) as categories,
      (select coalesce(jsonb_agg(to_jsonb(one) order by one."publishedAt" desc, one.id desc), '[]')
        from (${newsOf(portal, 3)}) one) as news
  `.execute(database.read);
  const [home] = rows;
  return {
    popular: home?.popular ?? [],
    categories: home?.categories ?? [],
    news: (home?.news ?? []).map(withDate),
  };
};

const withDate = <Row extends { publishedAt: string }>(row: Row) => ({
  ...row,
  publishedAt: new Date(row.publishedAt),
});

/** News of a portal, latest first, at most `most`; `after` is the slug of the last one already seen. */
export const listNews = async (
  database: Database,
  portal: string,
  { after, most }: { after?: string | undefined; most: number },
): Promise<ListedNews[]> => {
  const list = database.read
    .selectFrom('news')
    .select(['slug', 'title', 'summary', sql<Date>`published_at`.as('publishedAt')])
    .where('authority_id', '=', portal)
    .where('published_at', 'is not', null)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most);
  if (!after) return list.execute();
  return list
    .where(
      sql<boolean>`(published_at, id) < (select last.published_at, last.id from news last
        where last.authority_id = ${portal} and last.slug = ${after} and last.published_at is not null)`,
    )
    .execute();
};

/** One article, undefined when it does not exist or is not published. */
export const findArticle = (database: Database, portal: string, slug: string): Promise<Article | undefined> =>
  database.read
    .selectFrom('news')
    .select(['slug', 'title', 'summary', 'body', sql<Date>`published_at`.as('publishedAt')])
    .where('authority_id', '=', portal)
    .where('slug', '=', slug)
    .where('published_at', 'is not', null)
    .executeTakeFirst();

/** Every démarche a portal lists, by category then name: the map of the site. */
export const listProcedures = async (
  database: Database,
  portal: string,
): Promise<(ListedProcedure & { category: string })[]> =>
  database.read
    .selectFrom('catalogue_entry')
    .select([
      sql<string>`slug`.as('slug'),
      sql<string>`name`.as('name'),
      sql<string>`summary`.as('summary'),
      sql<string>`category_icon`.as('icon'),
      sql<string>`category_name`.as('category'),
      sql<ListedProcedure['authority']>`${authorityJson}`.as('authority'),
    ])
    .where('portal_id', '=', portal)
    .orderBy('category_position')
    .orderBy('category_slug')
    .orderBy('name')
    .execute();

/** An open portal in the list of the platform's home. */
export interface ListedPortal {
  readonly slug: string;
  readonly host: string | null;
  readonly name: string;
  readonly kind: Portal['kind'];
  readonly postcode: string;
  readonly town: string;
}

/** Open portals: all of them by name, or those whose name, town or postcode looks like what was typed, best first. */
export const listPortals = async (
  database: Database,
  query: string,
  most: number,
): Promise<ListedPortal[]> => {
  const place = sql`plain_text(name || ' ' || (address ->> 'town'))`;
  const typed = sql`plain_text(${query})`;
  const { rows } = await sql<ListedPortal>`
    select slug, host, name, kind, address ->> 'postcode' as postcode, address ->> 'town' as town
    from authority
    where stage = 'open' and (${query} = '' or starts_with(address ->> 'postcode', ${query})
      or position(' ' || ${typed} in ' ' || ${place}) > 0 or word_similarity(${typed}, ${place}) >= 0.5)
    order by case when ${query} = '' then 0 else word_similarity(${typed}, ${place}) end desc, name, id
    limit ${most}
  `.execute(database.read);
  return rows;
};
