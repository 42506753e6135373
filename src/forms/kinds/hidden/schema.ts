import { z } from 'zod';
import { displayShape } from '../field-schema.ts';

/** A value that nobody types: fixed by the definition, or taken from a known fact. */
export const hiddenSchema = z.strictObject({
  ...displayShape,
  kind: z.literal('hidden'),
  value: z.string().min(1).max(200).optional(),
  prefill: z
    .string()
    .regex(/^[a-z][a-zA-Z]*(\.[a-zA-Z][a-zA-Z0-9]*)+$/)
    .optional(),
});

export type HiddenField = z.infer<typeof hiddenSchema>;
