/** What the démarches of library/ may say; checked when they are read, so that a mistake names its file and its place. */
import { z } from 'zod';
import { iconNames } from '../../ui/index.ts';

/** Part of an address. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{1,80}$/);
/** Words that somebody reads. */
export const sentence = z.string().trim().min(1);
/** Paragraphs, or items of a list. */
export const sentences = z.array(sentence);
/** Address of another site. */
export const https = z.url({ protocol: /^https$/ });

export const categorySchema = z.strictObject({
  slug,
  name: sentence,
  icon: z.enum(iconNames),
  position: z.int().min(1),
});

const contentSchema = z.strictObject({
  purpose: sentences.min(1),
  audience: sentences,
  conditions: sentences,
  documents: z.array(
    z.strictObject({
      name: sentence,
      detail: sentence.optional(),
      required: z.boolean(),
      recommended: z.boolean().optional(),
    }),
  ),
  steps: sentences.min(1),
  /** When the answer comes, in words. */
  duration: sentence,
  /** Absent where a cost would mean nothing: an aid. */
  cost: sentence.optional(),
  /** `file` is the name of the PDF made from library/downloads/<same name>.json. */
  downloads: z.array(z.strictObject({ label: sentence, file: z.string().regex(/^[a-z0-9-]+\.pdf$/) })),
  help: sentence.optional(),
});

const silenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none'), legalBasis: sentence.optional() }),
  z.strictObject({
    kind: z.enum(['accept', 'reject']),
    months: z.int().min(1).max(12),
    legalBasis: sentence,
  }),
]);

const procedureFacts = {
  slug,
  name: sentence,
  /** One line under the name in the catalogue. */
  summary: sentence.max(140),
  /** Words people type, beside those of the name: plurals, everyday words. */
  keywords: z.string().min(1),
  category: slug,
  requiresAccount: z.boolean(),
  holder: z.enum(['person', 'organisation', 'any']),
  content: contentSchema,
  silence: silenceSchema,
  /** First and last day to file, both included. */
  opensOn: z.iso.date().optional(),
  closesOn: z.iso.date().optional(),
};

/** A démarche of the library: a form, a service elsewhere, or information alone. */
export const procedureSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...procedureFacts,
    kind: z.literal('form'),
    // Every form is filed from a space, which an account holds.
    requiresAccount: z.literal(true),
    minutes: z.int().min(1).max(120),
    // The engine's own check says more than a schema could: see read-library.ts.
    form: z.unknown(),
  }),
  z.strictObject({ ...procedureFacts, kind: z.literal('link'), externalUrl: https }),
  z.strictObject({ ...procedureFacts, kind: z.literal('information') }),
]);

/** A document to download: its text, laid out as an accessible PDF. */
export const downloadSchema = z.strictObject({
  title: sentence,
  subtitle: sentence,
  author: sentence,
  sections: z
    .array(
      z.strictObject({
        title: sentence,
        paragraphs: sentences.default([]),
        items: sentences.default([]),
        table: z
          .strictObject({ columns: sentences.min(2), rows: z.array(sentences.min(2)).min(1) })
          .optional(),
      }),
    )
    .min(1),
});
