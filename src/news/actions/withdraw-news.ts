import { authorise, type Stewardship } from '../../access/index.ts';
import { notFound } from '../../platform/http/index.ts';
import { unpublishNews } from '../repository.ts';

/** Takes an article back from the public; its authority keeps it. */
export const withdrawNews = async (
  stewardship: Stewardship,
  authority: string,
  slug: string,
): Promise<void> => {
  authorise(stewardship, 'news', authority);
  if (!(await unpublishNews(stewardship.tx, authority, slug))) throw notFound();
};
