import { z } from 'zod';
import { hourSchema, questionShape } from '../field-schema.ts';

/** An hour of the day. */
export const timeSchema = z.strictObject({
  ...questionShape,
  kind: z.literal('time'),
  earliest: hourSchema.optional(),
  latest: hourSchema.optional(),
});

export type TimeField = z.infer<typeof timeSchema>;
