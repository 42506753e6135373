/** The view of every kind but groups (made of other fields), documents (given by their module) and hidden values. */
import type { VNode } from 'preact';
import { AddressView } from './address/view.tsx';
import { AmountView } from './amount/view.tsx';
import { CalculatedView } from './calculated/view.tsx';
import { CertificationView } from './certification/view.tsx';
import { CheckboxView } from './checkbox/view.tsx';
import { ChoiceView } from './choice/view.tsx';
import { CommuneView } from './commune/view.tsx';
import { CountryView } from './country/view.tsx';
import { DateView } from './date/view.tsx';
import { DateRangeView } from './date-range/view.tsx';
import { EmailView } from './email/view.tsx';
import { ExplanationView } from './explanation/view.tsx';
import { IbanView } from './iban/view.tsx';
import { LongTextView } from './long-text/view.tsx';
import { MultipleChoiceView } from './multiple-choice/view.tsx';
import { NumberView } from './number/view.tsx';
import { PhoneView } from './phone/view.tsx';
import { RnaView } from './rna/view.tsx';
import type { SimpleField, SimpleKind } from './rules.ts';
import { SiretView } from './siret/view.tsx';
import { TextView } from './text/view.tsx';
import { TimeView } from './time/view.tsx';
import { TitleView } from './title/view.tsx';
import { VehiclePlateView } from './vehicle-plate/view.tsx';
import type { KindView, KindViewProps } from './view.ts';
import { YesNoView } from './yes-no/view.tsx';

const allViews: { [K in Exclude<SimpleKind, 'document' | 'hidden'>]: KindView<K> } = {
  text: TextView,
  'long-text': LongTextView,
  email: EmailView,
  phone: PhoneView,
  number: NumberView,
  amount: AmountView,
  date: DateView,
  time: TimeView,
  'date-range': DateRangeView,
  'yes-no': YesNoView,
  checkbox: CheckboxView,
  choice: ChoiceView,
  'multiple-choice': MultipleChoiceView,
  address: AddressView,
  commune: CommuneView,
  country: CountryView,
  iban: IbanView,
  siret: SiretView,
  rna: RnaView,
  'vehicle-plate': VehiclePlateView,
  certification: CertificationView,
  title: TitleView,
  explanation: ExplanationView,
  calculated: CalculatedView,
};

/** The view of a field's kind; nothing for a document (its module shows it) and for a hidden value. */
export function viewOf(
  field: SimpleField,
): ((props: KindViewProps<SimpleField>) => VNode | null) | undefined {
  if (field.kind === 'document' || field.kind === 'hidden') return undefined;
  // The types of field and view meet here, once: `allViews` is checked kind by kind.
  return allViews[field.kind] as (props: KindViewProps<SimpleField>) => VNode | null;
}
