import { z } from 'zod';
import { questionShape } from '../field-schema.ts';

/** A commune: its name and its postcode. */
export const communeSchema = z.strictObject({ ...questionShape, kind: z.literal('commune') });

export type CommuneField = z.infer<typeof communeSchema>;
