import { z } from 'zod';
import { questionShape } from '../field-schema.ts';

/** A postal address; `country` asks for the country too (else it is in France). */
export const addressSchema = z.strictObject({
  ...questionShape,
  kind: z.literal('address'),
  country: z.boolean().default(false),
});

export type AddressField = z.infer<typeof addressSchema>;
