import { z } from 'zod';
import { questionShape } from '../field-schema.ts';

/** The number of an establishment. */
export const siretSchema = z.strictObject({ ...questionShape, kind: z.literal('siret') });

export type SiretField = z.infer<typeof siretSchema>;
