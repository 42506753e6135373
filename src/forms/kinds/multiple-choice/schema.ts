import { z } from 'zod';
import { optionSchema, questionShape } from '../field-schema.ts';

/** Several options among several. */
export const multipleChoiceSchema = z.strictObject({
  ...questionShape,
  kind: z.literal('multiple-choice'),
  options: z.array(optionSchema).min(2).max(100),
  minimum: z.int().min(1).max(100).optional(),
  maximum: z.int().min(1).max(100).optional(),
});

export type MultipleChoiceField = z.infer<typeof multipleChoiceSchema>;
