/** What the files of library/demonstration may say, checked when they are read. */
import { z } from 'zod';
import { https, sentence, sentences, slug } from '../catalogue/index.ts';

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const personFacts = {
  email: z.email(),
  civility: z.enum(['madam', 'sir', 'unspecified']),
  firstName: sentence,
  lastName: sentence,
  birthDate: isoDate,
};

const personAddress = z.strictObject({
  street: sentence,
  complement: sentence.optional(),
  postcode: z.string().regex(/^\d{5}$/),
  town: sentence,
  country: z.literal('FR'),
});

/** An authority of the demonstration, with its teams, its démarches, its news and its staff. */
export const authoritySchema = z.strictObject({
  kind: z.enum(['commune', 'intercommunality', 'department']),
  slug,
  name: sentence,
  nameOf: sentence,
  slogan: sentence,
  timeZone: sentence,
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  address: z.strictObject({
    lines: sentences.min(1),
    postcode: z.string().regex(/^\d{5}$/),
    town: sentence,
  }),
  phone: sentence,
  email: z.email(),
  website: https,
  openingHours: z.array(
    z.strictObject({ days: z.array(z.int().min(1).max(7)).min(1), from: hour, to: hour }),
  ),
  appeal: z.strictObject({ gracious: sentence, court: sentence }),
  legal: z.strictObject({
    publication_director: sentence,
    host_company: sentence,
    data_protection: z.strictObject({ name: sentence, email: z.email(), phone: sentence }),
    accessibility: z.strictObject({
      status: z.enum(['none', 'partial', 'full']),
      established: z.iso.date(),
      contact: z.email(),
    }),
  }),
  links: z.array(z.strictObject({ label: sentence, url: https })),
  /** Slugs of the authorities it belongs to. */
  parents: z.array(slug),
  teams: z
    .array(
      z.strictObject({ key: slug, name: sentence, email: z.email(), phone: sentence, address: sentence }),
    )
    .min(1),
  /** Démarches taken from the library, with what the authority says in its own words. */
  procedures: z.array(
    z.strictObject({
      slug,
      team: slug,
      popularity: z.int().min(0),
      name: sentence.optional(),
      summary: sentence.max(140).optional(),
      purpose: sentences.optional(),
      audience: sentences.optional(),
      conditions: sentences.optional(),
      steps: sentences.optional(),
      duration: sentence.optional(),
    }),
  ),
  news: z.array(
    z.strictObject({
      slug,
      daysAgo: z.int().min(0),
      title: sentence,
      summary: sentence,
      /** Blank lines separate paragraphs. */
      body: sentence,
    }),
  ),
  staff: z.array(
    z.strictObject({
      ...personFacts,
      role: z.enum(['administrator', 'manager', 'agent', 'reader']),
      team: slug.optional(),
      position: sentence,
    }),
  ),
});

/** An inhabitant of the demonstration, with the organisation they act for. */
export const citizenSchema = z.strictObject({
  ...personFacts,
  /** Who it is, for the person who tries the product. */
  described: sentence,
  phone: sentence.optional(),
  mobile: sentence.optional(),
  address: personAddress,
  organisation: z
    .strictObject({
      legalName: sentence,
      legalForm: sentence,
      siret: z.string().regex(/^\d{14}$/),
      rna: z
        .string()
        .regex(/^W\d{9}$/)
        .optional(),
      website: https.optional(),
      phone: sentence.optional(),
      address: personAddress,
    })
    .optional(),
});

const said = z.strictObject({ daysAgo: z.number().min(0), text: sentence });

/** The story of one request, played by the real actions at the dates it gives. */
export const storySchema = z.strictObject({
  key: slug,
  authority: slug,
  procedure: slug,
  /** E-mail address of the person who files. */
  citizen: z.email(),
  /** Whether it is filed for the person's organisation. */
  forOrganisation: z.boolean(),
  /** E-mail address of the member of staff who instructs it. */
  agent: z.email(),
  submittedDaysAgo: z.number().min(0),
  /** As typed in the form. */
  entries: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  /** Days of the calendar that must stay ahead of the filing, by input: days after it. */
  dates: z.record(z.string(), z.int()).default({}),
  /** What is joined, by field: a file of library/demonstration/images under the citizen's name for it. */
  documents: z.record(z.string(), z.array(z.strictObject({ file: sentence, name: sentence }))).default({}),
  taken: z.strictObject({ daysAgo: z.number().min(0) }).optional(),
  messages: z.array(said.extend({ side: z.enum(['citizen', 'authority']) })).default([]),
  complement: said
    .extend({ reasons: z.array(z.strictObject({ field: z.string(), reason: sentence })).min(1) })
    .optional(),
  decision: said.extend({ outcome: z.enum(['accept', 'refuse']) }).optional(),
  cancelled: z.strictObject({ daysAgo: z.number().min(0) }).optional(),
});
