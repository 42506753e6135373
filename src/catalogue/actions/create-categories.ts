import { z } from 'zod';
import { authorise, checkFacts, type Outcome, refuseRepeated, type Stewardship } from '../../access/index.ts';
import { newId } from '../../platform/identifiers/index.ts';
import { iconNames } from '../../ui/index.ts';
import type { CatalogueRefusal } from '../design.ts';
import { insertCategories, listCategories } from '../repository-design.ts';

const several = z.array(
  z.strictObject({
    slug: z.string({ error: 'missing' }).regex(/^[a-z0-9][a-z0-9-]{1,80}$/, 'slug'),
    name: z.string({ error: 'missing' }).trim().min(1, 'missing').max(80, 'too_long'),
    icon: z.enum(iconNames, 'icon'),
    position: z.int('position').min(1, 'position'),
  }),
);

/** Creates categories of an authority; their identifiers come back in the order given. */
export const createCategories = async (
  stewardship: Stewardship,
  authority: string,
  described: z.input<typeof several>,
): Promise<Outcome<readonly { readonly id: string }[], CatalogueRefusal>> => {
  const { tx } = stewardship;
  authorise(stewardship, 'catalogue', authority);
  const checked = checkFacts<typeof several, CatalogueRefusal>(several, described);
  if ('refused' in checked) return checked;
  const known = await listCategories(tx, authority);
  const slugs = [...known, ...checked.done].map(({ slug }) => slug);
  const refused = refuseRepeated(slugs, (index) => `${index - known.length}.slug`, 'taken' as const);
  if (refused.length > 0) return { refused };
  const categories = checked.done.map((category) => ({ ...category, id: newId() }));
  if (categories.length > 0) await insertCategories(tx, authority, categories);
  return { done: categories.map(({ id }) => ({ id })) };
};
