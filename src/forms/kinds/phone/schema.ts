import { z } from 'zod';
import { questionShape } from '../field-schema.ts';

/** A phone number, French or foreign. */
export const phoneSchema = z.strictObject({ ...questionShape, kind: z.literal('phone') });

export type PhoneField = z.infer<typeof phoneSchema>;
