import { z } from 'zod';
import { displayShape } from '../field-schema.ts';

/** What the person certifies: always required; `statement` is the sentence beside the box. */
export const certificationSchema = z.strictObject({
  ...displayShape,
  kind: z.literal('certification'),
  statement: z.string().min(1).max(1000),
  required: z.literal(true).default(true),
});

export type CertificationField = z.infer<typeof certificationSchema>;
