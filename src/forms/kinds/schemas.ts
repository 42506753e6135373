/** All the kinds of fields, as schemas; server only (zod). */
import { z } from 'zod';
import { certificationSchema } from './certification/schema.ts';
import { documentSchema } from './document/schema.ts';
import { conditionSchema, keySchema } from './field-schema.ts';
import { groupSchema } from './group/schema.ts';
import { type itemFieldSchema, itemFieldSchemas } from './item-field-schema.ts';
import { titleSchema } from './title/schema.ts';

const fieldSchema = z.discriminatedUnion('kind', [
  ...itemFieldSchemas,
  documentSchema,
  certificationSchema,
  groupSchema,
  titleSchema,
]);

const pageSchema = z.strictObject({
  key: keySchema,
  title: z.string().min(1).max(200),
  description: z.string().min(1).max(2000).optional(),
  when: conditionSchema.optional(),
  fields: z.array(fieldSchema).min(1).max(200),
});

/** Schema of a whole form. */
export const definitionSchema = z.strictObject({ pages: z.array(pageSchema).min(1).max(50) });

export type Field = z.infer<typeof fieldSchema>;
export type ItemField = z.infer<typeof itemFieldSchema>;
export type Page = z.infer<typeof pageSchema>;
export type Definition = z.infer<typeof definitionSchema>;
