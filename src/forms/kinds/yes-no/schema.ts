import { z } from 'zod';
import { questionShape } from '../field-schema.ts';

/** A question answered by yes or no. */
export const yesNoSchema = z.strictObject({ ...questionShape, kind: z.literal('yes-no') });

export type YesNoField = z.infer<typeof yesNoSchema>;
