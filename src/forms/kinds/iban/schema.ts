import { z } from 'zod';
import { questionShape } from '../field-schema.ts';

/** A bank account number. */
export const ibanSchema = z.strictObject({ ...questionShape, kind: z.literal('iban') });

export type IbanField = z.infer<typeof ibanSchema>;
