import { z } from 'zod';
import { questionShape } from '../field-schema.ts';

/** The number of an association in the national register. */
export const rnaSchema = z.strictObject({ ...questionShape, kind: z.literal('rna') });

export type RnaField = z.infer<typeof rnaSchema>;
