import { z } from 'zod';
import { questionShape } from '../field-schema.ts';

/** An e-mail address. */
export const emailSchema = z.strictObject({ ...questionShape, kind: z.literal('email') });

export type EmailField = z.infer<typeof emailSchema>;
