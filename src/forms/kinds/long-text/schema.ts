import { z } from 'zod';
import { questionShape } from '../field-schema.ts';

/** Several lines of text. */
export const longTextSchema = z.strictObject({
  ...questionShape,
  kind: z.literal('long-text'),
  maximum: z.int().min(1).max(20_000).default(5000),
  rows: z.int().min(2).max(30).default(5),
});

export type LongTextField = z.infer<typeof longTextSchema>;
