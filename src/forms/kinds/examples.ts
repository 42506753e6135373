/** Examples of every kind that takes an answer. */

import { addressExamples } from './address/examples.ts';
import { amountExamples } from './amount/examples.ts';
import { certificationExamples } from './certification/examples.ts';
import { checkboxExamples } from './checkbox/examples.ts';
import { choiceExamples } from './choice/examples.ts';
import { communeExamples } from './commune/examples.ts';
import { countryExamples } from './country/examples.ts';
import { dateExamples } from './date/examples.ts';
import { dateRangeExamples } from './date-range/examples.ts';
import { documentExamples } from './document/examples.ts';
import { emailExamples } from './email/examples.ts';
import type { KindExamples } from './example.ts';
import { ibanExamples } from './iban/examples.ts';
import { longTextExamples } from './long-text/examples.ts';
import { multipleChoiceExamples } from './multiple-choice/examples.ts';
import { numberExamples } from './number/examples.ts';
import { phoneExamples } from './phone/examples.ts';
import { rnaExamples } from './rna/examples.ts';
import type { SimpleKind } from './rules.ts';
import { siretExamples } from './siret/examples.ts';
import { textExamples } from './text/examples.ts';
import { timeExamples } from './time/examples.ts';
import { vehiclePlateExamples } from './vehicle-plate/examples.ts';
import { yesNoExamples } from './yes-no/examples.ts';

type AnsweredKind = Exclude<SimpleKind, 'title' | 'explanation' | 'calculated' | 'hidden'>;

/** By kind, what an author writes, what is accepted and what is refused. */
export const allExamples: { [K in AnsweredKind]: readonly KindExamples[] } = {
  text: textExamples,
  'long-text': longTextExamples,
  email: emailExamples,
  phone: phoneExamples,
  number: numberExamples,
  amount: amountExamples,
  date: dateExamples,
  time: timeExamples,
  'date-range': dateRangeExamples,
  'yes-no': yesNoExamples,
  checkbox: checkboxExamples,
  choice: choiceExamples,
  'multiple-choice': multipleChoiceExamples,
  address: addressExamples,
  commune: communeExamples,
  country: countryExamples,
  iban: ibanExamples,
  siret: siretExamples,
  rna: rnaExamples,
  'vehicle-plate': vehiclePlateExamples,
  document: documentExamples,
  certification: certificationExamples,
};
