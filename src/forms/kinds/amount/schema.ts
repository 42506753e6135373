import { z } from 'zod';
import { questionShape } from '../field-schema.ts';

/** A sum of money; limits are written in euros, answers are kept in cents. */
export const amountSchema = z.strictObject({
  ...questionShape,
  kind: z.literal('amount'),
  minimum: z.number().min(0).default(0),
  maximum: z.number().min(0).max(1_000_000_000).default(1_000_000_000),
});

export type AmountField = z.infer<typeof amountSchema>;
