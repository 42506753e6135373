/** What may be said of an authority and of its teams. The message of each rule is the code of its refusal. */
import { z } from 'zod';
import { isSiren } from '../forms/index.ts';
import { inseeFits, isInseeCode, isTimeZone, overlappingHours, reservedSlugs } from './rules.ts';

const text = z.string({ error: 'missing' }).trim().min(1, 'missing').max(200, 'too_long');
const phone = text.regex(/^\+?[\d .()-]{3,30}$/, 'phone');
const email = z.email('email');
const https = z.url({ protocol: /^https$/, error: 'https' });
const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'hour');
const imageHash = z.string().regex(/^[0-9a-f]{64}$/, 'image');
const postcode = z.string().regex(/^\d{5}$/, 'postcode');

const slug = z
  .string({ error: 'missing' })
  .regex(/^[a-z0-9][a-z0-9-]{1,60}$/, 'slug')
  .refine((value) => !reservedSlugs.includes(value), 'reserved');

const hostName = z.string().regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/, 'host');

const opening = z
  .strictObject({
    days: z.array(z.int('day').min(1, 'day').max(7, 'day')).min(1, 'day'),
    from: hour,
    to: hour,
  })
  .refine(({ from, to }) => from < to, { error: 'hours_order', path: ['to'] });

const legal = z.strictObject(
  {
    publication_director: text.optional(),
    host_company: text.optional(),
    data_protection: z.strictObject({ name: text, email, phone: phone.optional() }).optional(),
    accessibility: z
      .looseObject({
        status: z.enum(['none', 'partial', 'full'], 'accessibility'),
        established: z.iso.date('accessibility').optional(),
        contact: email.optional(),
      })
      .optional(),
  },
  { error: 'legal' },
);

/** An authority as somebody describes it. */
export const authorityFacts = z
  .strictObject({
    kind: z.enum(['commune', 'intercommunality', 'department'], 'kind'),
    slug,
    host: hostName.nullish(),
    inseeCode: z.string().refine(isInseeCode, 'insee').nullish(),
    siren: z.string().refine(isSiren, 'siren').nullish(),
    timeZone: z.string().refine(isTimeZone, 'time_zone'),
    name: text,
    nameOf: text,
    slogan: text.nullish(),
    colour: z.string().regex(/^#[0-9a-f]{6}$/, 'colour'),
    logoHash: imageHash.nullish(),
    bannerHash: imageHash.nullish(),
    address: z.strictObject({ lines: z.array(text).min(1, 'missing'), postcode, town: text }),
    phone,
    email,
    website: https.nullish(),
    openingHours: z
      .array(opening)
      .default([])
      .refine((hours) => !overlappingHours(hours), 'hours_overlap'),
    appeal: z.strictObject({ gracious: text, court: text }),
    legal: legal.default({}),
    links: z.array(z.strictObject({ label: text, url: https })).default([]),
  })
  .refine(({ kind, inseeCode }) => inseeFits(kind, inseeCode), { error: 'insee_kind', path: ['inseeCode'] });
export type AuthorityFacts = z.input<typeof authorityFacts>;

/** A team that instructs requests. */
export const teamFacts = z.strictObject({ name: text, email, phone, address: text });
export type TeamFacts = z.input<typeof teamFacts>;
