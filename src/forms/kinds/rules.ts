/** The rules of every kind; groups are the engine's own work. */
import type { AnyField, FieldOf, Kind, PlainValue } from '../types.ts';
import { addressRules } from './address/rules.ts';
import { amountRules } from './amount/rules.ts';
import { calculatedRules } from './calculated/rules.ts';
import { certificationRules } from './certification/rules.ts';
import { checkboxRules } from './checkbox/rules.ts';
import { choiceRules } from './choice/rules.ts';
import { communeRules } from './commune/rules.ts';
import { countryRules } from './country/rules.ts';
import { dateRules } from './date/rules.ts';
import { dateRangeRules } from './date-range/rules.ts';
import { documentRules } from './document/rules.ts';
import { emailRules } from './email/rules.ts';
import { explanationRules } from './explanation/rules.ts';
import { hiddenRules } from './hidden/rules.ts';
import { ibanRules } from './iban/rules.ts';
import type { KindRules } from './kind.ts';
import { longTextRules } from './long-text/rules.ts';
import { multipleChoiceRules } from './multiple-choice/rules.ts';
import { numberRules } from './number/rules.ts';
import { phoneRules } from './phone/rules.ts';
import { rnaRules } from './rna/rules.ts';
import { siretRules } from './siret/rules.ts';
import { textRules } from './text/rules.ts';
import { timeRules } from './time/rules.ts';
import { titleRules } from './title/rules.ts';
import { vehiclePlateRules } from './vehicle-plate/rules.ts';
import { yesNoRules } from './yes-no/rules.ts';

/** Every kind but the group, which is made of other fields. */
export type SimpleKind = Exclude<Kind, 'group'>;
export type SimpleField = Exclude<AnyField, { kind: 'group' }>;

type AllRules = { [K in SimpleKind]: { parse(field: FieldOf<K>, ...rest: never[]): unknown } };

const allRules = {
  text: textRules,
  'long-text': longTextRules,
  email: emailRules,
  phone: phoneRules,
  number: numberRules,
  amount: amountRules,
  date: dateRules,
  time: timeRules,
  'date-range': dateRangeRules,
  'yes-no': yesNoRules,
  checkbox: checkboxRules,
  choice: choiceRules,
  'multiple-choice': multipleChoiceRules,
  address: addressRules,
  commune: communeRules,
  country: countryRules,
  iban: ibanRules,
  siret: siretRules,
  rna: rnaRules,
  'vehicle-plate': vehiclePlateRules,
  document: documentRules,
  certification: certificationRules,
  title: titleRules,
  explanation: explanationRules,
  calculated: calculatedRules,
  hidden: hiddenRules,
} satisfies AllRules;

/** The rules of a field's kind. The types of field and value meet here, once: `allRules` is checked kind by kind. */
export function rulesOf(field: SimpleField): KindRules<SimpleField, PlainValue> {
  return allRules[field.kind] as unknown as KindRules<SimpleField, PlainValue>;
}
