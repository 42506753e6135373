import { Checkboxes } from '../../../ui/index.ts';
import { type KindView, questionProps, tickedValues } from '../view.ts';

/** One box for each option. */
export const MultipleChoiceView: KindView<'multiple-choice'> = (props) => (
  <Checkboxes {...questionProps(props)} values={tickedValues(props)} options={props.field.options} />
);
