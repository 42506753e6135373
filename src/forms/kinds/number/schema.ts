import { z } from 'zod';
import { questionShape } from '../field-schema.ts';

/** A number, with its unit. */
export const numberSchema = z.strictObject({
  ...questionShape,
  kind: z.literal('number'),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  decimals: z.int().min(0).max(6).default(0),
  unit: z.string().min(1).max(30).optional(),
  /** The unit after 0 or 1, when it is a word: « habitant ». */
  unitSingular: z.string().min(1).max(30).optional(),
});

export type NumberField = z.infer<typeof numberSchema>;
