import { z } from 'zod';
import { questionShape } from '../field-schema.ts';

/** One line of text. */
export const textSchema = z.strictObject({
  ...questionShape,
  kind: z.literal('text'),
  minimum: z.int().min(1).max(1000).optional(),
  maximum: z.int().min(1).max(1000).default(200),
});

export type TextField = z.infer<typeof textSchema>;
