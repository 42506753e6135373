import { z } from 'zod';
import { displayShape } from '../field-schema.ts';

/** A text that explains; blank lines separate paragraphs; `label` is its title. */
export const explanationSchema = z.strictObject({
  ...displayShape,
  label: displayShape.label.optional(),
  kind: z.literal('explanation'),
  text: z.string().min(1).max(5000),
  link: z
    .strictObject({ label: z.string().min(1).max(200), url: z.string().regex(/^(https:\/\/|\/)[^\s"<>]+$/) })
    .optional(),
});

export type ExplanationField = z.infer<typeof explanationSchema>;
