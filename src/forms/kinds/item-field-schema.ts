/** The kinds that may be asked for each item of a group: all but groups, documents, titles and certifications. */
import { z } from 'zod';
import { addressSchema } from './address/schema.ts';
import { amountSchema } from './amount/schema.ts';
import { calculatedSchema } from './calculated/schema.ts';
import { checkboxSchema } from './checkbox/schema.ts';
import { choiceSchema } from './choice/schema.ts';
import { communeSchema } from './commune/schema.ts';
import { countrySchema } from './country/schema.ts';
import { dateSchema } from './date/schema.ts';
import { dateRangeSchema } from './date-range/schema.ts';
import { emailSchema } from './email/schema.ts';
import { explanationSchema } from './explanation/schema.ts';
import { hiddenSchema } from './hidden/schema.ts';
import { ibanSchema } from './iban/schema.ts';
import { longTextSchema } from './long-text/schema.ts';
import { multipleChoiceSchema } from './multiple-choice/schema.ts';
import { numberSchema } from './number/schema.ts';
import { phoneSchema } from './phone/schema.ts';
import { rnaSchema } from './rna/schema.ts';
import { siretSchema } from './siret/schema.ts';
import { textSchema } from './text/schema.ts';
import { timeSchema } from './time/schema.ts';
import { vehiclePlateSchema } from './vehicle-plate/schema.ts';
import { yesNoSchema } from './yes-no/schema.ts';

/** Schemas of the fields that an item of a group may hold. */
export const itemFieldSchemas = [
  textSchema,
  longTextSchema,
  emailSchema,
  phoneSchema,
  numberSchema,
  amountSchema,
  dateSchema,
  timeSchema,
  dateRangeSchema,
  yesNoSchema,
  checkboxSchema,
  choiceSchema,
  multipleChoiceSchema,
  addressSchema,
  communeSchema,
  countrySchema,
  ibanSchema,
  siretSchema,
  rnaSchema,
  vehiclePlateSchema,
  explanationSchema,
  calculatedSchema,
  hiddenSchema,
] as const;

/** Schema of one field of an item. */
export const itemFieldSchema = z.discriminatedUnion('kind', itemFieldSchemas);
