/** What every field of a definition says, whatever its kind; server only (zod). */
import { z } from 'zod';
import type { Agreement } from '../agreement.ts';
import type { Condition } from '../conditions.ts';

/** Keys stay the same from one version to the next: no dot (it separates inputs), no leading underscore (reserved). */
export const keySchema = z.string().regex(/^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/);

const comparedSchema = z.union([z.string().max(200), z.number(), z.boolean()]);

/** Schema of a condition. */
export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.strictObject({ field: keySchema, is: comparedSchema }),
      z.strictObject({ field: keySchema, in: z.array(comparedSchema).min(1).max(200) }),
      z.strictObject({ field: keySchema, filled: z.boolean() }),
      z.strictObject({ field: keySchema, over: z.number() }),
      z.strictObject({ field: keySchema, under: z.number() }),
      z.strictObject({ all: z.array(conditionSchema).min(1).max(20) }),
      z.strictObject({ any: z.array(conditionSchema).min(1).max(20) }),
      z.strictObject({ not: conditionSchema }),
    ]),
  )
  .meta({ id: 'Condition' });

const agreementMessage = z.string().min(1).max(300);

/** Schema of a rule between this field and earlier ones (`agreements.ts`). */
const agreementSchema: z.ZodType<Agreement> = z
  .union([
    z.strictObject({ refuse: conditionSchema, message: agreementMessage }),
    z.strictObject({ atLeast: keySchema, message: agreementMessage }),
    z.strictObject({ atMost: keySchema, message: agreementMessage }),
  ])
  .meta({ id: 'Agreement' });

/** Properties of a field that shows something and asks nothing. */
export const displayShape = {
  key: keySchema,
  label: z.string().min(1).max(300),
  when: conditionSchema.optional(),
};

/** Properties of a field that asks something. */
export const questionShape = {
  ...displayShape,
  hint: z.string().min(1).max(500).optional(),
  required: z.boolean().default(true),
  /** Dotted path of a known fact: `organisation.legalName`. */
  prefill: z
    .string()
    .regex(/^[a-z][a-zA-Z]*(\.[a-zA-Z][a-zA-Z0-9]*)+$/)
    .optional(),
  /** Token of the HTML attribute: `organization`, `email`, `tel`… */
  autocomplete: z
    .string()
    .regex(/^[a-z0-9-]+( [a-z0-9-]+)*$/)
    .optional(),
  /** A value that helps: quoted in the message when the answer is missing. */
  example: z.string().min(1).max(200).optional(),
  /** The author's own sentence when the answer is missing. */
  missing: z.string().min(1).max(300).optional(),
  /** What this answer must be beside earlier ones, each with the author's sentence. */
  agreements: z.array(agreementSchema).min(1).max(10).optional(),
};

/** One option of a choice. */
export const optionSchema = z.strictObject({
  value: z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,63}$/),
  label: z.string().min(1).max(300),
  hint: z.string().min(1).max(300).optional(),
});

/** A day: fixed (`2026-11-03`) or counted from today (`today`, `today+30d`, `today-18y`). */
export const daySchema = z.string().regex(/^(\d{4}-\d{2}-\d{2}|today([+-]\d{1,4}[dmy])?)$/);

/** An hour of the day, `08:30`. */
export const hourSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
