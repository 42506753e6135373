import { z } from 'zod';
import { questionShape } from '../field-schema.ts';
import { itemFieldSchema } from '../item-field-schema.ts';

const { prefill: _prefill, autocomplete: _autocomplete, example: _example, ...groupShape } = questionShape;

/** Fields asked once for each item: « Site 1 », « Site 2 »… Groups are never nested. */
export const groupSchema = z.strictObject({
  ...groupShape,
  kind: z.literal('group'),
  fields: z.array(itemFieldSchema).min(1).max(20),
  /** What one item is called, in the singular: « Site de plantation ». */
  itemLabel: z.string().min(1).max(100),
  /** Words of the button: « Ajouter un autre site ». */
  addLabel: z.string().min(1).max(100).optional(),
  minimum: z.int().min(0).max(50).default(1),
  maximum: z.int().min(1).max(50).default(20),
});

export type GroupField = z.infer<typeof groupSchema>;
