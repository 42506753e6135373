import { sql } from 'kysely';
import type { Transaction } from '../platform/database/index.ts';
import { newId } from '../platform/identifiers/index.ts';
import type { NewsFacts } from './rules.ts';

/** Among these slugs, those that articles of the authority bear. */
export const findTakenSlugs = async (
  tx: Transaction,
  authority: string,
  slugs: readonly string[],
): Promise<Set<string>> => {
  const rows = await tx
    .selectFrom('news')
    .select('slug')
    .where('authority_id', '=', authority)
    .where('slug', '=', sql<string>`any(${slugs}::text[])`)
    .execute();
  return new Set(rows.map(({ slug }) => slug));
};

/** Writes published articles. */
export const insertNews = async (
  tx: Transaction,
  authority: string,
  articles: readonly NewsFacts[],
): Promise<void> => {
  await tx
    .insertInto('news')
    .values(
      articles.map(({ publishedAt, ...article }) => ({
        ...article,
        authority_id: authority,
        id: newId(),
        published_at: publishedAt,
      })),
    )
    .execute();
};

/** Takes an article back from the public; false when there is none of that slug. */
export const unpublishNews = async (tx: Transaction, authority: string, slug: string): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('news')
    .set({ published_at: null })
    .where('authority_id', '=', authority)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};
