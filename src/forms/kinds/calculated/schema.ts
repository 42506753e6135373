import { z } from 'zod';
import { displayShape } from '../field-schema.ts';

/** A result shown to the person: sum or product of numbers, or count of filled fields or items. */
export const calculatedSchema = z.strictObject({
  ...displayShape,
  kind: z.literal('calculated'),
  hint: z.string().min(1).max(500).optional(),
  operation: z.enum(['sum', 'product', 'count']),
  /** Keys of fields, or `group.field` for every item of a group. */
  of: z
    .array(z.string().regex(/^[a-zA-Z][a-zA-Z0-9_-]*(\.[a-zA-Z][a-zA-Z0-9_-]*)?$/))
    .min(1)
    .max(50),
  format: z.enum(['number', 'amount']).default('number'),
  decimals: z.int().min(0).max(6).default(2),
  unit: z.string().min(1).max(30).optional(),
  /** The unit after 0 or 1, when it is a word: « habitant ». */
  unitSingular: z.string().min(1).max(30).optional(),
});

export type CalculatedField = z.infer<typeof calculatedSchema>;
