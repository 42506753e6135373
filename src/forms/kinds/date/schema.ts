import { z } from 'zod';
import { daySchema, questionShape } from '../field-schema.ts';

/** A day. */
export const dateSchema = z.strictObject({
  ...questionShape,
  kind: z.literal('date'),
  earliest: daySchema.optional(),
  latest: daySchema.optional(),
});

export type DateField = z.infer<typeof dateSchema>;
