import { z } from 'zod';
import { authorise, checkFacts, type Outcome, refuseRepeated, type Stewardship } from '../../access/index.ts';
import { findTakenSlugs, insertNews } from '../repository.ts';
import { type NewsFacts, type NewsRefusal, newsFacts } from '../rules.ts';

const several = z.array(newsFacts);

/** Publishes articles, each at its date. */
export const publishNews = async (
  stewardship: Stewardship,
  authority: string,
  written: readonly NewsFacts[],
): Promise<Outcome<true, NewsRefusal>> => {
  const { tx } = stewardship;
  authorise(stewardship, 'news', authority);
  const checked = checkFacts<typeof several, NewsRefusal>(several, written);
  if ('refused' in checked) return checked;
  if (checked.done.length === 0) return { done: true };
  const slugs = checked.done.map(({ slug }) => slug);
  const taken = await findTakenSlugs(tx, authority, slugs);
  const refused = [
    ...refuseRepeated(slugs, (index) => `${index}.slug`, 'taken' as const),
    ...slugs.flatMap((slug, index) =>
      taken.has(slug) ? [{ input: `${index}.slug`, code: 'taken' as const }] : [],
    ),
  ];
  if (refused.length > 0) return { refused };
  await insertNews(tx, authority, checked.done);
  return { done: true };
};
