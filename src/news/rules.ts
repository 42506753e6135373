import { z } from 'zod';

/** Every reason for which an article is refused. */
export type NewsRefusal = 'missing' | 'too_long' | 'slug' | 'taken' | 'date';

const said = (most: number) => z.string({ error: 'missing' }).trim().min(1, 'missing').max(most, 'too_long');

/** An article as somebody writes it; blank lines of the body separate paragraphs. The messages are the codes of refusals. */
export const newsFacts = z.strictObject({
  slug: z.string({ error: 'missing' }).regex(/^[a-z0-9][a-z0-9-]{1,80}$/, 'slug'),
  title: said(160),
  summary: said(400),
  body: said(20_000),
  publishedAt: z.date('date'),
});
export type NewsFacts = z.input<typeof newsFacts>;
