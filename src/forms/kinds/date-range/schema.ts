import { z } from 'zod';
import { daySchema, questionShape } from '../field-schema.ts';

/** A first and a last day. */
export const dateRangeSchema = z.strictObject({
  ...questionShape,
  kind: z.literal('date-range'),
  earliest: daySchema.optional(),
  latest: daySchema.optional(),
  maximumDays: z.int().min(1).max(3660).optional(),
});

export type DateRangeField = z.infer<typeof dateRangeSchema>;
