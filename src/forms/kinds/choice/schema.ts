import { z } from 'zod';
import { optionSchema, questionShape } from '../field-schema.ts';

/** One option among several; shown as a list beyond seven options unless said otherwise. */
export const choiceSchema = z.strictObject({
  ...questionShape,
  kind: z.literal('choice'),
  options: z.array(optionSchema).min(2).max(500),
  display: z.enum(['radio', 'list']).optional(),
});

export type ChoiceField = z.infer<typeof choiceSchema>;
