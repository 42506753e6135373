import { z } from 'zod';
import { questionShape } from '../field-schema.ts';

/** One box to tick; when required, it must be ticked. */
export const checkboxSchema = z.strictObject({ ...questionShape, kind: z.literal('checkbox') });

export type CheckboxField = z.infer<typeof checkboxSchema>;
