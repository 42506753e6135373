import { z } from 'zod';
import { questionShape } from '../field-schema.ts';

/** A country of the list. */
export const countrySchema = z.strictObject({ ...questionShape, kind: z.literal('country') });

export type CountryField = z.infer<typeof countrySchema>;
