import { z } from 'zod';
import { questionShape } from '../field-schema.ts';

const { prefill: _prefill, autocomplete: _autocomplete, ...documentShape } = questionShape;

/** A supporting document of one or several files; the files live outside the entries. */
export const documentSchema = z.strictObject({
  ...documentShape,
  kind: z.literal('document'),
  maximum: z.int().min(1).max(4).default(4),
  maximumBytes: z
    .int()
    .min(100_000)
    .max(50_000_000)
    .default(10 * 1024 * 1024),
  accept: z
    .array(z.enum(['pdf', 'jpeg', 'png', 'heic', 'odt', 'docx']))
    .min(1)
    .default(['pdf', 'jpeg', 'png', 'heic', 'odt', 'docx']),
  /** May be sent without: the person is told what it costs, and its place stays open afterwards. */
  recommended: z.boolean().default(false),
});

export type DocumentField = z.infer<typeof documentSchema>;
