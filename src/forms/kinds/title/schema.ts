import { z } from 'zod';
import { displayShape } from '../field-schema.ts';

/** The title of a section inside a page. */
export const titleSchema = z.strictObject({ ...displayShape, kind: z.literal('title') });

export type TitleField = z.infer<typeof titleSchema>;
